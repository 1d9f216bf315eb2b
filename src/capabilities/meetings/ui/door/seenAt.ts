/** The time on this device, right or wrong: the server sets it right when it hears the device's own "now". */
export const seenAt = (): string => new Date().toISOString();
