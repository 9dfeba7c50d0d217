// A module that is imported dynamically and lies in a chunk with others gets a file of its own that only hands on what the chunk has.
// Each costs half a millisecond at every start; what asks for such a file asks the chunk instead.
import type { OutputChunk, Plugin } from 'rolldown';

const FACADE = /^(?:import "[^"]*";\s*)*import \{ ([^}]*) \} from "\.\/([^"]+)";\s*export \{ ([^}]*) \};\s*$/;
const ASKED = /import\("\.\/([^"]+)"\)/g;

export function withoutFacades(): Plugin {
  return {
    name: 'without-facades',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((item): item is OutputChunk => item.type === 'chunk');
      const facades = new Map(chunks.flatMap((chunk) => facadeIn(chunk)));
      for (const chunk of chunks) {
        chunk.code = chunk.code.replace(ASKED, (whole, file: string) => facades.get(file) ?? whole);
      }
      for (const file of facades.keys()) {
        if (!chunks.some((chunk) => chunk.fileName !== file && chunk.code.includes(`"./${file}"`))) delete bundle[file];
      }
    },
  };
}

/** Its file, and what to write in place of importing it. */
function facadeIn({ fileName, code, isEntry }: OutputChunk): readonly (readonly [string, string])[] {
  const [, imported, chunk, exported] = (isEntry ? null : FACADE.exec(code)) ?? [];
  if (imported === undefined || exported === undefined) return [];
  const there = new Map(namesIn(imported).map(([name, local]) => [local, name]));
  const names = namesIn(exported).map(([local, name]) => `${name}: $.${there.get(local) ?? local}`);
  return [[fileName, `import("./${chunk}").then(($) => ({ ${names.join(', ')} }))`]];
}

/** `a as b, c`: pairs of names. */
function namesIn(list: string): readonly (readonly [string, string])[] {
  return list.split(', ').map((item) => {
    const [from = '', to = from] = item.split(' as ');
    return [from, to] as const;
  });
}
