// The way from one file of the repository to another, as a link writes it.

export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].map(encodeSegment).join('/');
}

/** Blanks and brackets would end the address. */
function encodeSegment(segment: string): string {
  return segment.replace(/[ ()<>%?#]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
