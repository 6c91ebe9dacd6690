/** What a command of the command line is. A new one is a file with such a value and a line in `commands.ts`. */

/** 0 done, 1 findings of level E, 2 unusable input. */
export type ExitCode = 0 | 1 | 2;

export interface CommandResult {
  readonly exitCode: ExitCode;
}

/** What stands in a folder. */
export interface FolderEntry {
  readonly name: string;
  /** a link to a folder is none: following it might never end */
  readonly isFolder: boolean;
}

/** The file system as commands see it. Every call rejects with the system's error. */
export interface CliFs {
  /** What stands in a folder; null for a path that is none. In a world without folders every path is a file. */
  readonly listFolder?: (path: string) => Promise<readonly FolderEntry[] | null>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly makeFolder: (path: string) => Promise<unknown>;
  /** Writes a new file whole or not at all; rejects with `EEXIST` where something stands. */
  readonly writeNewFile: (path: string, bytes: Uint8Array) => Promise<unknown>;
}

/** The world of a command: tests hand in their own. */
export interface CliIo {
  /** prints one line of results */
  readonly stdout: (line: string) => void;
  /** prints one line for one fault */
  readonly stderr: (line: string) => void;
  readonly fs: CliFs;
  /** aborted when the user wants the command to end: what is being written is written whole, nothing more is begun */
  readonly signal?: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** the arguments, as the help shows them */
  readonly usage: string;
  /** one line for the help */
  readonly summary: string;
  /** @param args what stands after the command's name */
  readonly run: (args: readonly string[], io: CliIo) => Promise<CommandResult>;
}

export const done: CommandResult = { exitCode: 0 };
export const unusable: CommandResult = { exitCode: 2 };

/** Says how a command is called; the answer to arguments that can't be understood. */
export function misused(command: Pick<Command, 'name' | 'usage'>, io: CliIo): CommandResult {
  io.stderr(`用法：ziping ${command.name} ${command.usage}`);
  return unusable;
}
