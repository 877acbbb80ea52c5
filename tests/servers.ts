/** Real servers for a packed site: the settings as they are shipped, only with the root and the port of the test. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface RunningServer {
  ask: (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;
  stop: () => Promise<void>;
}

/** The root that the settings are written with. */
export const SHIPPED_ROOT = '/srv/www';

export function put(folder: string, name: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

/** Unpacks as the office's IT man does. */
export function unpack(zip: Uint8Array, folder: string): string[] {
  const files = Object.entries(unzipSync(zip));
  for (const [name, bytes] of files) put(folder, name, bytes);
  return files.map(([name]) => name);
}

export function isInstalled(command: string, flag: string): boolean {
  return spawnSync(command, [flag], { stdio: 'ignore' }).error === undefined;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function asker(port: number): RunningServer['ask'] {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  return (path, headers = {}, method = 'GET') =>
    new Promise((done, failed) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
        answer.on('error', failed);
      });
      asked.on('error', failed);
      asked.end();
    });
}

async function started(child: ChildProcess, port: number): Promise<RunningServer> {
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const ask = asker(port);
  for (let tries = 0; ; tries += 1) {
    try {
      await ask('/');
      break;
    } catch (error) {
      if (child.exitCode !== null || tries > 100)
        throw new Error(`The server did not start: ${said}`, { cause: error });
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { ask, stop };
}

/** @param snippet as shipped, for a server's block */
export async function startNginx(folder: string, root: string, snippet: string): Promise<RunningServer> {
  const port = await freePort();
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${join(folder, name)};\n`)
    .join('');
  put(
    folder,
    'test.conf',
    `${user}daemon off;\nworker_processes 1;\npid ${join(folder, 'nginx.pid')};\nevents {}\nhttp {\n${temporary}` +
      `  access_log off;\n  server {\n    listen 127.0.0.1:${port};\n` +
      `${snippet.replaceAll(SHIPPED_ROOT, root)}\n  }\n}\n`,
  );
  return started(spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'test.conf')]), port);
}

/** @param file the whole Caddyfile as shipped */
export async function startCaddy(folder: string, root: string, file: string): Promise<RunningServer> {
  const port = await freePort();
  const here = file.replace(/^https?:\/\/\S+ \{$/m, `http://127.0.0.1:${port} {`).replaceAll(SHIPPED_ROOT, root);
  put(folder, 'Caddyfile', `{\n\tadmin off\n}\n${here}`);
  const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  return started(spawn('caddy', args, { env }), port);
}

/** What a usual Apache has. */
const APACHE_MODULES = 'mpm_event authz_core alias dir mime headers filter deflate autoindex'.split(' ');

/** Apache reads what lies in the site's own folder. */
export async function startApache(folder: string, root: string): Promise<RunningServer> {
  const port = await freePort();
  const modules = APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`);
  const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data\n' : '';
  // Its children are not root, and the folder is of nobody else.
  chmodSync(folder, 0o755);
  chmodSync(dirname(folder), 0o755);
  put(
    folder,
    'apache.conf',
    `${modules.join('')}${user}ServerRoot ${folder}\nServerName localhost\nListen 127.0.0.1:${port}\n` +
      `PidFile ${folder}/apache.pid\nErrorLog ${folder}/apache.log\nTypesConfig /etc/mime.types\nDocumentRoot ${root}\n` +
      `<Directory ${root}>\n  AllowOverride All\n  Require all granted\n  Options +Indexes\n</Directory>\n`,
  );
  return started(spawn('apache2', ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')]), port);
}

/** Python's, which has no settings. */
export async function startPython(root: string): Promise<RunningServer> {
  const port = await freePort();
  const args = ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', root];
  return started(spawn('python3', args), port);
}
