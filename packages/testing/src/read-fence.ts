// A fence of a rule's page as plain data: YAML whose scalars are all text, as in every file Clausemark reads.
import { readDataFile, toPlain } from '@clausemark/manual';

/** @throws Error when the fence is no YAML: a test that reads nothing tests nothing */
export function readFence(text: string): unknown {
  const { node, problems } = readDataFile(text);
  const [problem] = problems;
  if (node === undefined || problem !== undefined)
    throw new Error(`The fence cannot be read: ${problem?.code ?? 'no data'}`);
  return toPlain(node);
}
