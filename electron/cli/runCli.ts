import type { CliIo, Command, CommandResult } from './command.ts';
import { done, unusable } from './command.ts';
import { commands } from './commands.ts';
import { ownFaultText } from './ownFaultText.ts';

function helpLines(among: readonly Command[]): readonly string[] {
  return [
    '绩效自评填报命令行。用法：npm run -s ziping -- 命令 参数',
    ...among.map(({ name, usage, summary }) => `  ${name} ${usage}  ${summary}`),
    '退出码：0 完成；1 有必须修改的问题；2 输入无法使用。',
  ];
}

/**
 * Runs the command that `args` names. Never throws: an unforeseen error is one line too.
 *
 * @param args what stands after the program's name
 */
export async function runCli(
  args: readonly string[],
  io: CliIo,
  among: readonly Command[] = commands,
): Promise<CommandResult> {
  const [name, ...rest] = args;
  if (name === '--help' || name === 'help') {
    helpLines(among).forEach(io.stdout);
    return done;
  }
  const command = among.find((one) => one.name === name);
  if (command === undefined) {
    if (name !== undefined) io.stderr(`没有“${name}”这个命令。`);
    helpLines(among).forEach(io.stderr);
    return unusable;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    io.stderr(ownFaultText(error));
    return unusable;
  }
}
