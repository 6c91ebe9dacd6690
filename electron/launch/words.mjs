/** What the launcher says. */

/**
 * Why Electron does not run.
 *
 * @typedef {{ readonly kind: 'missing' } | { readonly kind: 'failed', readonly exit: string }} Trouble
 */

/** @param {Trouble} trouble */
export function troubleLine(trouble) {
  return trouble.kind === 'missing'
    ? '没有找到 Electron 运行时（node_modules/electron/dist），桌面窗口暂时无法打开。'
    : `Electron 已找到但启动失败（${trouble.exit}），桌面窗口暂时无法打开。`;
}

/** @param {Trouble} trouble */
export function remedyLine(trouble) {
  return trouble.kind === 'missing'
    ? '可设置 ELECTRON_MIRROR 为可访问的镜像地址，或用 ELECTRON_OVERRIDE_DIST_PATH 指向已解压的 Electron 文件夹，然后重新运行 npm start。'
    : '请检查图形界面和系统依赖，或用 ELECTRON_OVERRIDE_DIST_PATH 指向另一个已解压的 Electron 文件夹，然后重新运行 npm start。';
}

/** @param {string} exit */
export function brokenLine(exit) {
  return `桌面程序意外结束（${exit}），已保存的草稿不受影响，请重新运行 npm start。`;
}

/** @param {string} url */
export function shellLine(url) {
  return `已改用浏览器版，请在浏览器中打开 ${url} （关闭此窗口即停止）。`;
}

export const words = {
  building: '正在构建程序，请稍候……',
  buildFailed: '构建失败，请先运行 npm install，再运行 npm run build 查看原因。',
  installing: '正在获取 Electron 运行时（最多 60 秒）……',
  shellFailed: '浏览器版也没有启动成功，请按上面的提示处理后重新运行 npm start。',
};
