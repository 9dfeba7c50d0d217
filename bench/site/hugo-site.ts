// The same manual as a site of Hugo: pages with what ours show (control data, headings, neighbours, documents of the same type), a list of
// all documents and their data for a search. The text of the documents is taken as it is.
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CONFIG = `baseURL = "https://manual.example/"
languageCode = "en"
title = "Manual"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = false
[outputs]
home = ["HTML", "JSON"]
`;

const LAYOUTS: Readonly<Record<string, string>> = {
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title><link rel="stylesheet" href="/site.css"></head><body>
<header><a href="/">{{ .Site.Title }}</a> <nav><a href="/">Documents</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<article>
<h1>{{ .Params.id }} {{ .Title }}</h1>
<table><tbody>
<tr><th>Revision</th><td>{{ .Params.revision }}</td></tr><tr><th>Status</th><td>{{ .Params.status }}</td></tr>
<tr><th>Owner</th><td>{{ .Params.owner }}</td></tr><tr><th>Approver</th><td>{{ .Params.approver }}</td></tr>
<tr><th>Effective</th><td>{{ .Params.effective_date }}</td></tr>
<tr><th>Clauses</th><td>{{ range .Params.clauses }}<a href="/clauses/#{{ . }}">{{ . }}</a> {{ end }}</td></tr>
</tbody></table>
<aside>{{ .TableOfContents }}</aside>
{{ .Content }}
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Params.id }} {{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Params.id }} {{ .Title }}</a>{{ end }}</nav>
</article>{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .RegularPages }}
<li><a href="{{ .RelPermalink }}">{{ .Params.id }} {{ .Title }}</a></li>{{ end }}</ul>{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}<table><tbody>{{ range .Site.RegularPages }}
<tr><td><a href="{{ .RelPermalink }}">{{ .Params.id }}</a></td><td>{{ .Title }}</td><td>{{ .Params.revision }}</td><td>{{ .Params.status }}</td><td>{{ .Params.owner }}</td></tr>{{ end }}
</tbody></table>{{ end }}
`,
  'layouts/index.json': `[{{ range $i, $p := .Site.RegularPages }}{{ if $i }},{{ end }}{"id":{{ $p.Params.id | jsonify }},"title":{{ $p.Title | jsonify }},"url":{{ $p.RelPermalink | jsonify }}}{{ end }}]
`,
  'static/site.css': 'body { font-family: sans-serif; max-width: 60rem; margin: auto; }\n',
};

/** Makes the folder anew from that of a manual. */
export function makeHugoSite(manual: string, folder: string): void {
  const unfinished = `${folder}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const [path, text] of Object.entries({ 'config.toml': CONFIG, ...LAYOUTS })) {
    mkdirSync(dirname(join(unfinished, path)), { recursive: true });
    writeFileSync(join(unfinished, path), text);
  }
  const content = join(unfinished, 'content');
  for (const { name } of readdirSync(manual, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    if (!name.startsWith('.') && name !== 'control')
      cpSync(join(manual, name), join(content, name), { recursive: true });
  renameSync(unfinished, folder);
}
