import { type ChildProcess, spawn } from 'node:child_process';
import type { Reader } from './reader-tasks.ts';

/** Name under which WebDriver hands over an element (W3C WebDriver, 12.2). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { Enter: '\uE007', Tab: '\uE004' } as const;

/** A browser driven over WebDriver. */
export interface DrivenBrowser {
  reader: Reader;
  version: string;
  close: () => Promise<void>;
}

/**
 * Starts a WebDriver server and a browser with it. Throws with the server's own words where no browser starts.
 *
 * @param command the server, `port` is handed to it as `--port=…`
 * @param capabilities what the browser is to be
 * @param site address that paths belong to
 */
export async function startWebDriver(
  command: string,
  port: number,
  capabilities: object,
  site: string,
): Promise<DrivenBrowser> {
  const server: ChildProcess = spawn(command, [`--port=${String(port)}`], { stdio: 'ignore' });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  const started = (await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const path = `/session/${started.sessionId}`;
  // What a script brings is waited for before it is clicked, as Playwright does.
  await call('POST', `${path}/timeouts`, { implicit: 10_000 });
  await call('POST', `${path}/window/rect`, { x: 0, y: 0, width: 1280, height: 900 });
  const run: Reader['run'] = (act, argument) =>
    call('POST', `${path}/execute/sync`, {
      script: `return (${act.toString()}).apply(null, arguments)`,
      args: [argument],
    }) as never;
  const keys = (...values: readonly string[]): Promise<unknown> =>
    call('POST', `${path}/actions`, {
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: values.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  const reader: Reader = {
    open: async (address) => {
      await call('POST', `${path}/url`, { url: site + address });
    },
    run,
    click: async (value) => {
      const found = (await call('POST', `${path}/element`, { using: 'css selector', value })) as Record<
        string,
        string
      >;
      await call('POST', `${path}/element/${found[ELEMENT] ?? ''}/click`, {});
    },
    type: async (text) => {
      await keys(...text);
    },
    press: async (key) => {
      await keys(KEYS[key]);
    },
  };
  return {
    reader,
    version: started.capabilities.browserVersion,
    close: async () => {
      await call('DELETE', path).catch(() => undefined);
      server.kill();
    },
  };
}
