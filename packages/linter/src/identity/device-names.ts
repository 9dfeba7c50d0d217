// Names that Windows keeps for devices: a file CON.md cannot be checked out there.
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i.test(name.trim());
}
