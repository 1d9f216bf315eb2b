/** The same shell in all its examples. */
export const five = [
  { href: '#home', icon: 'house', label: { en: 'Home', es: 'Inicio' } },
  { href: '#calendar', icon: 'calendar-days', current: true, label: { en: 'Calendar', es: 'Calendario' } },
  { href: '#say', icon: 'megaphone', label: { en: 'Have your say', es: 'Tu voz' } },
  { href: '#help', icon: 'heart-handshake', label: { en: 'Find help', es: 'Ayuda' } },
  { href: '#me', icon: 'user', label: { en: 'Me', es: 'Yo' } }
] as const;

export const help = {
  href: '#wrong',
  label: { en: 'Is something wrong? Tell us', es: '¿Algo anda mal? Dinos' }
};

export const concern = {
  href: '#concern',
  label: { en: 'Report a conduct concern', es: 'Avisar de una conducta' }
};
