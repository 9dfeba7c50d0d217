// An honest "not known yet" in a field. Drafts may say it; released documents may not.
const UNKNOWN =
  /^(?:tb[adcs]|t\.b\.[adcs]\.?|todo|to be (?:defined|determined|confirmed|announced|decided)|unknown|offen|à définir|por definir|\?+|x{3,}|_+|\[.*\]|<.*>)$|\{\{|<%/i;

/** What every such text begins with or holds: most values need no closer look. */
const MAYBE = /[{<]|^\s*[tuoàpx?_[]/i;

export function isUnknown(text: string): boolean {
  return MAYBE.test(text) && UNKNOWN.test(text.trim());
}
