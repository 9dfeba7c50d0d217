// A line of a page that starts the command, as the arguments a shell would pass. Only what our pages use: words, quotes, redirection.

/** Lines of a shell block or a pipeline that start `clausemark`, without what stands around it. */
export function commandLines(block: string): string[] {
  const joined = block.replaceAll(/\\\n\s*/g, ' ');
  return joined
    .split('\n')
    .flatMap((line) => /^(?:- )?(?:run: |entry: |exec )?(?:npx )?(clausemark(?: .*)?)$/.exec(line.trim())?.[1] ?? []);
}

/** Arguments behind the name of the command. */
export function argumentsOf(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
  const end = words.findIndex((word) => ['>', '|', '&&', '||', '#'].includes(word));
  return words.slice(1, end === -1 ? undefined : end);
}
