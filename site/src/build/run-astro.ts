// Runs Astro over our page templates, with every folder it writes to inside one of ours: any number of builds may run at once, from
// any working directory, with this package read-only.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { ownRender, type RenderPage } from './own-render.ts';

type VitePlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

const PACKAGE = join(import.meta.dirname, '..');

export interface AstroRun {
  /** Number of the build in the registry. */
  readonly number: string;
  readonly outDir: string;
  readonly workDir: string;
  readonly base: string;
  readonly render: RenderPage;
}

export async function runAstro(run: AstroRun): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  await build(astroConfig(run));
}

function astroConfig({ number, outDir, workDir, base, render }: AstroRun): AstroInlineConfig {
  return {
    configFile: false,
    root: workDir,
    srcDir: PACKAGE,
    publicDir: join(workDir, 'public'),
    outDir,
    cacheDir: join(workDir, 'cache'),
    base,
    logLevel: 'silent',
    trailingSlash: 'always',
    compressHTML: true,
    devToolbar: { enabled: false },
    // One page after the other: `OtherPages` counts the files that one asks for.
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 1 },
    image: { service: { entrypoint: 'astro/assets/services/noop' } },
    integrations: [workFolder(workDir), ownRender(base, render)],
    vite: {
      cacheDir: join(workDir, 'vite'),
      define: { CLAUSEMARK_BUILD: JSON.stringify(number) },
      logLevel: 'silent',
      // It is empty, but for what is written there beside Astro.
      build: { emptyOutDir: false },
      ssr: { noExternal: true },
      optimizeDeps: { noDiscovery: true },
      plugins: [astroPackagePlugin()],
    },
  };
}

/** Without an adapter Astro bundles into the working directory when the output lies elsewhere; with this one, into ours. */
function workFolder(workDir: string): AstroIntegration {
  return {
    name: 'clausemark-work-folder',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ build: { server: pathToFileURL(join(workDir, 'server/')) } });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'clausemark-work-folder',
          supportedAstroFeatures: { staticOutput: 'stable' },
          adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
        });
      },
    },
  };
}

/** Astro's own modules are found from this package, wherever the work folder is. */
function astroPackagePlugin(): VitePlugins[number] {
  return {
    name: 'clausemark-astro-package',
    enforce: 'pre',
    resolveId(source: string, _importer: string | undefined, options) {
      return /^astro(?:\/|$)/.test(source)
        ? this.resolve(source, join(PACKAGE, 'index.ts'), { ...options, skipSelf: true })
        : undefined;
    },
  };
}
