// The public face of the package: what a manual is. Pure.
export * from './config/config-schema.ts';
export * from './config/control-schemas.ts';
export { changeDataFile, changeFrontMatter, EditError, type YamlChange } from './edits/change-yaml.ts';
export { applyEdits, type TextEdit } from './edits/text-edit.ts';
export type { PlainValue } from './edits/yaml-text.ts';
export { documentTypes, typeOfFolder, type DocumentType } from './config/document-types.ts';
export * from './config/read-config.ts';
export { nodeAt, readDataFile, toPlain } from './config/read-data-file.ts';
export {
  booleanText,
  isoDate,
  isoDuration,
  level,
  nonEmpty,
  REPOSITORY_NAME,
  stringList,
  type Level,
} from './config/scalars.ts';
export { typeMeant } from './config/type-meant.ts';
export { validateData, type ValidatedData } from './config/validate-data.ts';
export { createManual, type ManualInput } from './create-manual.ts';
export type { DocumentInput } from './create-document.ts';
export type { DocumentFace } from './document.ts';
export { absentOfManual } from './files/absent-files.ts';
export { classifyFiles, HOUSEKEEPING_REASON, type ClassifiedFiles } from './files/classify-files.ts';
export { matchesAny, matchesGlob } from './files/glob.ts';
export { extractFacts } from './facts/extract-facts.ts';
export * from './facts/facts.ts';
export { isWaitingText } from './facts/waiting-text.ts';
export { isWordDebris } from './facts/word-debris.ts';
export type * from './front-matter/model.ts';
export { frontMatterTexts } from './front-matter/problem-texts.ts';
export { readFrontMatter } from './front-matter/read-front-matter.ts';
export type * from './manual.ts';
export type * from './document.ts';
export type * from './files/manual-file.ts';
export { once } from './once.ts';
export { loadParser, markdownFeatures, parseMarkdown, visibleText } from './markdown.ts';
export { keyOfPart } from './field-parts.ts';
export { perManual } from './per-manual.ts';
export { Reads, type Depth, type Seen } from './reads.ts';
export {
  documentById,
  referenceFields,
  references,
  referencesFrom,
  type Reference,
  type References,
} from './references/references.ts';
export { linksOf, type ResolvedLink } from './references/links-of.ts';
export type { LinkTarget } from './references/link-target.ts';
export { resolveLink } from './references/resolve-link.ts';
export { createSlugger } from './slug.ts';
export { detached } from './text/kept-texts.ts';
export { near } from './text/near.ts';
export { spelledAlike } from './text/spelled-alike.ts';
export { decodeSource, isReadable, MAX_BYTES, MAX_LINE, type DecodedSource } from './text/decode-source.ts';
export { SourceText } from './text/source-text.ts';
export { span, type Position, type Span } from './text/span.ts';
