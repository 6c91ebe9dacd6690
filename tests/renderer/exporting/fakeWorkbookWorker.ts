import type { WorkbookReply, WorkbookRequest } from '../../../renderer/workers/messages.ts';
import { type FakeWorker, fakeWorker } from '../fakeWorker.ts';

export type FakeWorkbookWorker = FakeWorker<WorkbookRequest, WorkbookReply>;

export const fakeWorkbookWorker = (): FakeWorkbookWorker => fakeWorker();
