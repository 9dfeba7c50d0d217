// The files of the repository that are no documents: what its people read first, and the settings of Git and editors.
import type { Answers } from '../answers/answers-schema.ts';

export function companyFiles(answers: Answers): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', readme(answers)],
    [
      '.gitattributes',
      '# Every document is text with the same line ends everywhere, so that its digest is the same everywhere.\n*.md text eol=lf\n*.yaml text eol=lf\n',
    ],
    ['.gitignore', 'node_modules/\npublic-manual/\n'],
    ['.editorconfig', EDITORCONFIG],
    ['.vscode/settings.json', VSCODE],
  ]);
}

const EDITORCONFIG = `root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true
indent_style = space
indent_size = 2

[*.md]
trim_trailing_whitespace = true
`;

const VSCODE = `{
  "files.eol": "\\n",
  "files.insertFinalNewline": true,
  "editor.wordWrap": "on",
  "[markdown]": { "editor.rulers": [120], "editor.unicodeHighlight.ambiguousCharacters": true }
}
`;

function readme({ company, standard }: Answers): string {
  return `# Quality manual of ${company.name}

This repository holds the quality manual: policies, procedures, forms and registers. What stands on the main branch and is
released is in force from its effective date; a text on another branch is a proposal.

**Everything here is a draft.** It was made from a template and says how a company of your kind can work. It becomes yours when
your people have read it, changed it until it says what you do, and released it document by document.

| You want to | Do this |
|---|---|
| see what is still open | \`clausemark check\` lists every \`tbd\` and everything an auditor would find |
| see which clause is answered where | \`clausemark coverage\` |
| read the manual as pages | \`clausemark site preview\` |
| see what a change of a document touches | \`clausemark impact ID\`, with the id of the document |
| start a new document | \`clausemark new procedure\` |

| Folder or file | Content |
|---|---|
| \`manual\`, \`policies\`, \`procedures\`, \`forms\`, \`registers\` | controlled documents, one file each |
| \`control\` | roles, people, approval matrix, accepted findings |
| \`clausemark.yaml\` | settings of the checks |
| \`.clausemark\` | what the documents were made from, so that a newer template can be compared; change nothing there |

## Before the first release

1. Decide each \`tbd\`: \`clausemark check\` shows where they are.
2. Read each document and change it until it says what you do. Periods, limits and sample sizes are choices of the template.
3. Fill the registers: suppliers, risks, context, external documents, objectives.
4. Give each role in \`control/roles.yaml\` its holders, and each person in \`control/people.yaml\` their accounts.
5. Buy ${standard === 'as9120@B' ? 'AS9120 Rev B' : 'ISO 9001:2015'} and compare. The text of a standard is not part of this repository.
6. Release what is decided: \`clausemark release ID\` prepares it, and a pull request brings it to those who approve.
`;
}
