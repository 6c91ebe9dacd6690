/**
 * Names of the copies' files: all that a start-up has to know stands in them, so that it reads no contents.
 *
 * A later format of these files takes other names: what doesn't read as a name of today is left alone.
 */
import { type CopyEntry, type DraftRow, type SetReason, setReasons } from '../draftCopies.ts';
import { type NamedTime, parseNamedTime } from './civilTime.ts';
import { isCopyId, isRevision } from './ids.ts';

export const journalFolder = 'journal';
export const quarantineFolder = 'quarantine';
export const markerFile = 'store-marker.json';
export const versionsFolder = '草稿';
export const setsFolder = '整套';
/** tells people what the folder of the backups is */
export const noticeFile = '说明.txt';
/** there while the backups hold states that the journal lacks, so that a start-up looks at all of them */
export const aheadFile = '有更新的草稿.txt';

/** A state of a draft in the backups. */
export interface Version extends CopyEntry {
  readonly file: string;
  readonly at: number;
  /** the local date and hour as the name shows them: `2026-11-25` and `2026-11-25 14` */
  readonly day: string;
  readonly hour: string;
}

/** A whole set in the backups. */
export interface SetEntry {
  readonly file: string;
  /** one more for every set: the order in which they were made, whatever the clock said */
  readonly number: number;
  readonly at: number;
  readonly reason: SetReason;
  readonly drafts: number;
}

/** What people read in the name of a set. */
const reasonWords: Readonly<Record<SetReason, string>> = {
  upgrade: '升级前',
  newVersion: '新版本前',
  import: '导入前',
  restore: '恢复前',
  bulkDelete: '批量删除前',
  byHand: '手动备份',
};

const longestTitle = 30;

export const journalName = ({ id, revision, hash }: CopyEntry): string => `${id}.${revision}.${hash}.json`;

function numberOf(digits: string): number | null {
  const value = Number(digits);
  return isRevision(value) ? value : null;
}

/** Null for a name that is none of the journal's. */
export function parseJournalName(name: string): CopyEntry | null {
  const [, id, digits = '', hash = ''] = /^([^.]+)\.(0|[1-9]\d*)\.([0-9a-f]{16})\.json$/.exec(name) ?? [];
  const revision = numberOf(digits);
  return isCopyId(id) && revision !== null ? { id, revision, hash } : null;
}

/** A title as part of a name: letters, digits and what joins them, so that every system takes it. */
function titleIn({ givenTitle, formTitle }: DraftRow): string {
  const title = (givenTitle.trim() === '' ? formTitle : givenTitle).normalize('NFC');
  const plain = title.replace(/[^\p{L}\p{N}_（）()、-]+/gu, ' ').trim();
  return [...plain].slice(0, longestTitle).join('').trim() || '未命名';
}

/** `r000017 2026-11-25 140322+0800 社保卡管理专项经费 0123456789abcdef.json` */
export function versionName({ revision, hash }: CopyEntry, time: NamedTime, row: DraftRow): string {
  return `r${String(revision).padStart(6, '0')} ${time.text} ${titleIn(row)} ${hash}.json`;
}

/** Null for a name that is no version's. */
export function parseVersionName(id: string, file: string): Version | null {
  const [, digits = '', time = '', hash = ''] =
    /^r(\d{6,16}) (\S{10} \S{11}) .* ([0-9a-f]{16})\.json$/u.exec(file) ?? [];
  const revision = numberOf(digits);
  const at = parseNamedTime(time);
  if (revision === null || at === null) return null;
  return { id, revision, hash, file, at, day: time.slice(0, 10), hour: time.slice(0, 13) };
}

/** `000003 2026-11-25 140322+0800 导入前 120份.json` */
export function setName(number: number, time: NamedTime, reason: SetReason, drafts: number): string {
  return `${String(number).padStart(6, '0')} ${time.text} ${reasonWords[reason]} ${drafts}份.json`;
}

/** Null for a name that is no set's. */
export function parseSetName(file: string): SetEntry | null {
  const [, digits = '', time = '', word, count = ''] =
    /^(\d{6,16}) (\S{10} \S{11}) (\S+) (\d{1,9})份\.json$/u.exec(file) ?? [];
  const number = numberOf(digits);
  const at = parseNamedTime(time);
  const reason = setReasons.find((each) => reasonWords[each] === word);
  if (number === null || at === null || reason === undefined) return null;
  return { file, number, at, reason, drafts: Number(count) };
}
