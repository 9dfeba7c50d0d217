// All generators that need the product to be loaded, in the order of the reference.
import { answersReference } from './answers-reference.ts';
import { catalogueReference } from './catalogue-reference.ts';
import { commandReference } from './command-reference.ts';
import { configReference } from './config-reference.ts';
import { formatReference } from './format-reference.ts';
import { frontMatterReference } from './front-matter-reference.ts';
import type { Generator } from './generated-file.ts';
import { ruleReference } from './rule-reference.ts';
import { schemaFiles } from './schema-files.ts';
import { standardChecklist } from './standard-checklist.ts';

export const pages: readonly Generator[] = [
  answersReference,
  commandReference,
  configReference,
  frontMatterReference,
  ruleReference,
  formatReference,
  catalogueReference,
  standardChecklist,
  schemaFiles,
];
