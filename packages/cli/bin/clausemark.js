#!/usr/bin/env node
// Starts the command: the bundle where it is up to date, else the sources (in a checkout that somebody works on).
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`clausemark needs Node 22.18 or newer; this is ${process.versions.node}.\n`);
  process.exit(2);
}
// Taken from the process: an import of `node:fs` loads streams and promises as well, which takes milliseconds that nobody uses.
const module = process.getBuiltinModule('node:module');
const { existsSync, readdirSync, statSync } = process.getBuiltinModule('node:fs');
const { fileURLToPath } = process.getBuiltinModule('node:url');
module.enableCompileCache?.();

const bundle = new URL('../dist/clausemark.js', import.meta.url);
const source = new URL('../src/main.ts', import.meta.url);
// Whatever breaks before or beside the program must not look like "findings" (1): Node's own code for it would be 1.
process.on('uncaughtException', broken);
await import(useBundle() ? bundle.href : source.href).catch(broken);

function broken(error) {
  process.stderr.write(
    `clausemark broke before it could check anything. Please report this:\n${error?.stack ?? error}\n`,
  );
  process.exit(2);
}

function useBundle() {
  if (!existsSync(source)) return true;
  if (!existsSync(bundle)) return false;
  const built = statSync(bundle).mtimeMs;
  const packages = fileURLToPath(new URL('../../', import.meta.url));
  return readdirSync(packages).every((name) => !changedSince(`${packages}${name}/src`, built));
}

function changedSince(folder, time) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory()
      ? changedSince(path, time)
      : /\.(ts|md|json)$/.test(entry.name) && statSync(path).mtimeMs > time;
  });
}
