/**
 * What the files for a double click in content/ run. Whatever Node a machine has runs it, however old, and before
 * anything is installed: so it is CommonJS, needs no package and nothing else of ours, and says in a sentence what is
 * missing and how to get it.
 */

if (require.main === module && isTooOld(process.version)) {
  console.log(`这台电脑上的 Node.js 是 ${process.version}，太旧了，要 20 以上。`);
  console.log('请到 https://nodejs.org/zh-cn/download 下载新的，装好以后再来一次。');
  process.exit();
}

// Names with node: are themselves too new for the oldest.
const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

const PROJECT = join(__dirname, '..', '..');

/** Made on another machine, put beside the project's folder: see content/README.md. */
const CACHE = 'xunfa-cache';

/** @type {Record<string, { title: string, script: string }>} */
const TASKS = {
  edit: { title: '编辑', script: 'edit -- --open' },
  preview: { title: '预览', script: 'preview -- --open' },
  check: { title: '检查', script: 'check:content' },
  build: { title: '生成', script: 'build' },
  pack: { title: '打包', script: 'pack:site' },
  stick: { title: '装U盘', script: 'pack:stick' },
};

/**
 * The Node that builds is installed with the packages; this one only has to install them.
 * @param {string} version as process.version has it
 */
function isTooOld(version) {
  return Number(version.replace(/^v/, '').split('.')[0]) < 20;
}

/** @param {string} path of a file of JSON */
function json(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * @param {string} project
 * @returns {'whole' | 'missing' | 'other'} whether the packages are there, and in the versions of the lock file
 */
function installed(project) {
  if (!existsSync(join(project, 'node_modules', '.bin'))) return 'missing';
  const { packages } = json(join(project, 'package-lock.json'));
  const isThere = (/** @type {string} */ name) => {
    const path = join(project, 'node_modules', name, 'package.json');
    return existsSync(path) && json(path).version === packages[`node_modules/${name}`].version;
  };
  return Object.keys(json(join(project, 'package.json')).dependencies).every(isThere) ? 'whole' : 'other';
}

/** @param {string} project; @returns {string} the command that installs, in its folder */
function installCommand(project) {
  const offline = existsSync(join(project, '..', CACHE)) ? ` --offline --cache ../${CACHE}` : '';
  return `npm ci --omit=dev${offline}`;
}

/** @param {string} command; @returns {boolean} whether it ended well */
function run(command) {
  return spawnSync(command, { cwd: PROJECT, shell: true, stdio: 'inherit' }).status === 0;
}

/** @param {string} question; @returns {Promise<string>} */
function ask(question) {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    // No answer is one too: the window was closed, or nobody is there.
    lines.once('close', () => resolve(''));
    lines.question(question, (answer) => {
      resolve(answer.trim().toLowerCase());
      lines.close();
    });
  });
}

/** @returns {Promise<boolean>} whether everything is installed now */
async function needPackages() {
  const state = installed(PROJECT);
  if (state === 'whole') return true;
  const command = installCommand(PROJECT);
  console.log(state === 'missing' ? '第一次用，要先装程序用的部分。' : '程序升级过，程序用的部分要重新装一次。');
  console.log(
    command.includes('--offline')
      ? `旁边有离线安装用的文件夹 ${CACHE}，不用上网。`
      : '要能上网，一两百兆，几分钟。不能上网的电脑，看 content/README.md 的“离线安装”。',
  );
  if ((await ask('现在装，输入 y，按回车；先不装，直接按回车：')) !== 'y') {
    console.log('没有装，什么也没有动。');
    return false;
  }
  if (run(command)) return true;
  console.log('没有装成，上面是原因。网断了的，等一会儿再双击一次；还不行，把这个窗口拍下来，找信息科的同事。');
  return false;
}

/** @param {string} name; @returns {Promise<string>} of a task; '' for none */
async function chosen(name) {
  if (name) return name;
  const names = Object.keys(TASKS);
  const list = names.map((one, at) => `${at + 1} ${TASKS[one].title}`).join('，');
  return names[Number(await ask(`${list}。要哪一样，输入数字，按回车：`)) - 1] || '';
}

/** @param {string} name of a task, if one was chosen already */
async function main(name) {
  const task = TASKS[await chosen(name)];
  if (!task || !(await needPackages())) return;
  const isPreview = task === TASKS.preview;
  if (isPreview && !existsSync(join(PROJECT, 'dist', 'index.html'))) {
    console.log('还没有生成过网站，先生成一次。');
    if (!run('npm run -s build')) return;
  }
  if (isPreview) console.log('看到的是上一次生成的网站。改过内容，先双击“生成”。关上这个窗口，预览就停了。');
  if (task === TASKS.edit) console.log('浏览器会打开编辑台，第一次要等几秒。改完了，关上这个窗口，编辑台就停了。');
  console.log(run(`npm run -s ${task.script}`) ? `${task.title}做完了。` : `${task.title}没有做成，上面是原因。`);
}

module.exports = { TASKS, isTooOld, installed, installCommand };

if (require.main === module) main(process.argv[2] || '');
