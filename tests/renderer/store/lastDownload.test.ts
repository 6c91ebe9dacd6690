import { beforeEach, describe, expect, it } from 'vitest';
import { countToday, isDownloadDue, lastDownloadAt, noteDownload } from '../../../renderer/store/lastDownload.ts';

const dayOf = (date: number) => new Date(2026, 10, date, 9).getTime();

beforeEach(() => localStorage.clear());

describe('days of use without a download', () => {
  it('are seven before one is asked for', () => {
    const due = [1, 2, 3, 4, 5, 6, 7, 8].map((date) => isDownloadDue(countToday(dayOf(date))));
    expect(due).toEqual([false, false, false, false, false, false, false, true]);
  });

  it('count once a day, however often the page is opened', () => {
    for (let times = 0; times < 20; times += 1) countToday(dayOf(1));
    expect(countToday(dayOf(1)).useDays).toBe(1);
  });

  it('start anew with a download, whose time is remembered', () => {
    for (let date = 1; date < 12; date += 1) countToday(dayOf(date));
    noteDownload(dayOf(12));
    expect(isDownloadDue(countToday(dayOf(13)))).toBe(false);
    expect(lastDownloadAt()).toBe(dayOf(12));
  });

  it('are none before anything was counted', () => {
    expect(lastDownloadAt()).toBeNull();
  });

  it.each(['{', '7', '{"useDays":"many"}', ''])('start anew over what can’t be read: %j', (text) => {
    localStorage.setItem('ziping-download', text);
    expect(countToday(dayOf(1)).useDays).toBe(1);
  });
});
