// Writes the list of built-in rules alone: for whoever adds a rule and cannot run the rest yet.
import { ruleIndex } from './generate/rule-index.ts';
import { writeFile } from './generate/write-files.ts';

ruleIndex().forEach(writeFile);
