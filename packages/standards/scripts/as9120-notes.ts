// Duty: notes of the research catalogue retold for readers who do not have its list of sources. Used by convert-as9120.ts.
export const as9120Notes: ReadonlyMap<string, string> = new Map([
  [
    '4.3',
    'Scope statements that mention processing, value-add or manufacturing are a known audit finding: they fall outside what the standard is for.',
  ],
  [
    '4.4.2',
    'Known for AS9100D and carried over because the series runs in parallel. A document called "Quality manual" is not mandatory; the content may be compiled as one.',
  ],
  ['5.1.2', 'AS9100C introduced the same idea in its 5.2.'],
  [
    '5.2.1',
    'A public 9120 correlation matrix still prints the draft title "Developing the quality policy"; the published ISO title is "Establishing".',
  ],
  [
    '5.3',
    'ISO 9001:2015 alone dropped the management representative; the aerospace text keeps the role, which stood in 5.5.2 before. Carried over from AS9100D.',
  ],
  ['7.1.5.2', 'Measurement traceability was the third most frequent AS91xx finding area in 2019.'],
  ['7.3', 'Known for 9100:2016 and carried over because the series runs in parallel.'],
  [
    '7.5.3.2',
    'The addition on obsolete documents was seen for AS9100D. Control of records is often named as an AS9120 speciality. No retention period was found for Rev B: let customer contracts drive it; 7 and 10 years are both seen.',
  ],
  [
    '8.1.1',
    'One explicit source says that the heading reads "(not used)" so that later numbers stay aligned with AS9100. Risk is still required through 6.1, 8.4 and 9.3.',
  ],
  ['8.1.2', 'Known to exist from consultants writing on AS9120; how deep it goes for a distributor was not verified.'],
  [
    '8.1.3',
    'UNSETTLED: either active or "(not used)". For: product safety seems to be a defined term of AS9120B. Against: five AS9100D subclauses are said to be missing and this may be one. Optional until somebody who owns the standard confirms it.',
  ],
  ['8.1.5', 'Added for distributors, not in AS9100D; 8.4.3 refers to it.'],
  [
    '8.3',
    'AS9120 of 2002 left design out altogether. Rev B keeps ISO 9001:2015 complete, so exclusion is now a statement in the scope rather than a missing clause.',
  ],
  [
    '8.4.1.1',
    'AS9120A already asked for a register with scope in 7.4.1. The number is confirmed for AS9100D and assumed here because the two share their numbering.',
  ],
  [
    '8.4.3',
    'The best-evidenced AS9120B clause: distributors publish its content as supplier terms. It refers to both 8.1.4 and 8.1.5.',
  ],
  [
    '8.5.1',
    'The top AS91xx finding area in 2019. The children 8.5.1.1 to 8.5.1.3 belong to AS9100D and are believed absent here; see foreignNumbers.',
  ],
  [
    '8.5.2',
    'Splitting and chain of custody are what every description of AS9120 names first; that the text stands in 8.5.2 is inferred from the ISO title and from AS9100D.',
  ],
  [
    '8.7.1',
    'In AS9100D only 8.7.1 and 10.2.1 demand documented procedures; assumed to hold here. The dispositions open to a distributor were not verified.',
  ],
  [
    '10.2.1',
    'One of only two documented procedures in AS9100D; assumed to hold here. Second most frequent AS91xx finding in 2019, and the most often major one.',
  ],
]);
