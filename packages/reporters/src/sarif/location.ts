// Places in SARIF: percent-encoded relative addresses, 1-based regions with the end exclusive.
import type { Finding, RelatedPlace } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeSarifMessage } from '../escape/sarif-message.ts';
import { encodePath } from '../escape/uri.ts';

/** The base of all addresses: the root of the repository, wherever the reader has it. */
export const URI_BASE = 'SRCROOT';

export function locationOf({ location, start, end }: Finding) {
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return physical(location.path, region);
}

export function relatedLocation({ path, start, label }: RelatedPlace, index: number) {
  const text = escapeSarifMessage(clip(label));
  return { id: index + 1, ...physical(path, { startLine: start.line, startColumn: start.column }), message: { text } };
}

function physical<Region>(path: string, region: Region) {
  return { physicalLocation: { artifactLocation: { uri: encodePath(path), uriBaseId: URI_BASE }, region } };
}
