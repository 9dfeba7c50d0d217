// Replaces the commit after every use of our own action, our own workflows and our own source.

const USE = /(clausemark\/clausemark(?:\/[\w./-]+)?@|CLAUSEMARK_COMMIT(?:: '|=))[0-9a-f]{40}/g;

export function pinRelease(text: string, commit: string): string {
  if (!/^[0-9a-f]{40}$/.test(commit)) throw new Error(`"${commit}" is no full commit id`);
  return text.replace(USE, `$1${commit}`);
}
