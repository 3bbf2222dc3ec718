import type { AstroIntegration, AstroUserConfig } from 'astro';

/** What Vite is told of a build. */
type BuildOptions = NonNullable<NonNullable<AstroUserConfig['vite']>['build']>;

/**
 * Changes how Vite builds for an environment ("client", "prerender"). Astro's own settings are merged last: what is to
 * replace them is set here, when they are there.
 */
export function environmentChange(
  name: string,
  change: (environment: string, build: BuildOptions) => void,
): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name,
                configEnvironment(environment, options) {
                  options.build ??= {};
                  change(environment, options.build);
                },
              },
            ],
          },
        });
      },
    },
  };
}
