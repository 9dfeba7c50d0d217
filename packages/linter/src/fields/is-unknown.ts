// An honest "not known yet" in a field, or none at all: `null` and `~` are empty to every other program that reads the file. Drafts
// may say it; released documents may not.
const UNKNOWN =
  /^(?:null|~|none|nil|n\/?a|tb[adcs]|t\.b\.[adcs]\.?|todo|to be (?:defined|determined|confirmed|announced|decided)|unknown|offen|à définir|por definir|\?+|x{3,}|_+|\[.*\]|<.*>)$|\{\{|<%/i;

/** What every such text begins with or holds: most values need no closer look. */
const MAYBE = /[{<]|^\s*[tuoàpx?_[n~]/i;

export function isUnknown(text: string): boolean {
  return MAYBE.test(text) && UNKNOWN.test(text.trim());
}
