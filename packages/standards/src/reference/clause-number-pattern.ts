// Duty: the shape of one clause number, shared by the catalogue schema and the reference parser so that
// every number a catalogue may contain can also be referred to.
import { once } from '../once.ts';

export const clauseNumberPattern = once(() => /^[\p{L}\p{N}](?:[\p{L}\p{N}._()-]*[\p{L}\p{N})])?$/u);
