// Which modules do something when they are loaded. Ours do not, but for one: a verb loads what it uses of a package, not all of it.

const ourModule = /\/(?:packages\/[a-z]+|site)\/src\//;
const withEffects = /\/cli\/src\/main\.ts$/;

export function hasSideEffects(id: string): boolean {
  return !ourModule.test(id) || withEffects.test(id);
}
