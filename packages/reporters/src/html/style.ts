// The look of the HTML report: system fonts, light and dark, fit for print. No address in it, so the page loads nothing.

export const STYLE = `
:root { color-scheme: light dark; --line: #8886; --error: #b3261e; --warning: #8a5a00; --info: #2457a6; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffc46b; --info: #9cc2ff; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0; border-bottom: 1px solid var(--line); }
.path, .place, code { font-family: ui-monospace, monospace; font-size: 0.875rem; overflow-wrap: anywhere; }
.verdict { font-size: 1.15rem; font-weight: 600; }
article { margin: 1rem 0; padding-left: 0.75rem; border-left: 4px solid var(--line); break-inside: avoid; }
article.error { border-color: var(--error); }
article.warning { border-color: var(--warning); }
article.info { border-color: var(--info); }
article p { margin: 0.25rem 0; }
.error .severity { color: var(--error); }
.warning .severity { color: var(--warning); }
.info .severity { color: var(--info); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.25rem 0.5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td:nth-child(2), td.path { overflow-wrap: anywhere; }
td:first-child, td.short { white-space: nowrap; }
`;
