// How rules make findings: the message, the place and the values as they were given.
import type { MakeFinding, MessageTexts } from '../rule/rule.ts';

export const makeFinding: MakeFinding<Record<string, MessageTexts>> = (message, location, data, extras) => ({
  message,
  location,
  data,
  related: extras?.related ?? [],
});
