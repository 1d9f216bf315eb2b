/** A phone number in E.164 (`+16615550101`) or an e-mail address in lower case. */
export type Contact = { kind: 'phone' | 'email'; value: string };

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/;
const COUNTRY = '1'; // the partnerships are in the United States: ten digits are a number there

/** Reads what a person typed, or null when it is neither a phone number nor an e-mail address. */
export function readContact(typed: string): Contact | null {
  const text = typed.trim();
  if (text.includes('@')) return EMAIL.test(text) ? { kind: 'email', value: text.toLowerCase() } : null;
  return readPhone(text);
}

function readPhone(text: string): Contact | null {
  if (!/^[+\d\s().\-–]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+'))
    return /^[1-9]\d{6,14}$/.test(digits) ? { kind: 'phone', value: `+${digits}` } : null;
  const national = digits.length === 11 && digits.startsWith(COUNTRY) ? digits.slice(1) : digits;
  // North American numbers: neither the area nor the exchange begins with 0 or 1.
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(national) ? { kind: 'phone', value: `+${COUNTRY}${national}` } : null;
}
