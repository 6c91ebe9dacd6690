/**
 * Programs that the tests drive and npm does not bring: a browser, an office suite, PDF tools, a reader of
 * workbooks that isn't ours, Chinese fonts.
 * On Debian, as root or with password-less sudo, what is missing is installed; elsewhere the list is printed.
 */
import { spawnSync } from 'node:child_process';

/** @type {readonly { readonly probe: readonly [string, ...string[]], readonly debian: string }[]} */
const tools = [
  { probe: [process.env['ZIPING_CHROMIUM'] ?? '/usr/bin/chromium', '--version'], debian: 'chromium' },
  { probe: ['soffice', '--version'], debian: 'libreoffice-calc' },
  { probe: ['/usr/bin/python3', '-c', 'import openpyxl'], debian: 'python3-openpyxl' },
  { probe: ['pdftoppm', '-v'], debian: 'poppler-utils' },
  { probe: ['sh', '-c', 'fc-list :lang=zh-cn | grep -q CJK'], debian: 'fonts-noto-cjk' },
];

/** @param {readonly [string, ...string[]]} command */
const works = ([program, ...args]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

const missing = () => tools.filter(({ probe }) => !works(probe)).map(({ debian }) => debian);

/** @param {readonly string[]} args */
function apt(args) {
  const asRoot = process.getuid?.() === 0;
  const command = asRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const [program = '', ...rest] = command;
  return spawnSync(program, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** Returns the Debian packages that are still missing; empty when everything is there. */
export function ensureSystemTools() {
  const packages = missing();
  if (packages.length === 0 || !works(['apt-get', '--version'])) return packages;
  console.log(`installing ${packages.join(' ')}`);
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  return missing();
}
