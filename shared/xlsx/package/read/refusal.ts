import { assertNever } from '../../../assertNever.ts';

/** Why a file was not read. Nothing of it was kept. */
export type RefusalKind =
  | 'empty'
  | 'tooLarge'
  | 'tooManyParts'
  | 'doubledPart'
  | 'tooManyCells'
  | 'tooManyMerges'
  | 'oldExcel'
  | 'encrypted'
  | 'plainText'
  | 'webPage'
  | 'binaryWorkbook'
  | 'openDocument'
  | 'wordDocument'
  | 'pdf'
  | 'picture'
  | 'program'
  | 'draftFile'
  | 'notWorkbook'
  | 'damaged'
  | 'entities'
  | 'noForm'
  | 'tooManyForms'
  | 'stopped';

const saveAs = '请用 WPS 或 Excel 打开后另存为“Excel 工作簿（*.xlsx）”再导入';

/** What is wrong and what to do, one Chinese sentence. */
export function refusalSentence(kind: RefusalKind): string {
  switch (kind) {
    case 'empty':
      return '文件是空的（0 字节），可能复制或下载时中断，请重新取得文件后再导入。';
    case 'tooLarge':
      return '文件太大或解开后太大，自评表不会有这么多内容，请删去多余的工作表、图片和空白行列后另存再导入。';
    case 'tooManyParts':
      return '文件内部的部件太多，不像自评表，请把自评表单独另存为一个 .xlsx 文件再导入。';
    case 'doubledPart':
      return '文件里有两个同名的部件，无法判断哪一个是真的，文件可能被改动过，请用 WPS 或 Excel 打开核对，另存为新的 .xlsx 再导入。';
    case 'tooManyCells':
      return '文件里的单元格太多，不像自评表，请把自评表单独复制到新的 .xlsx 文件再导入。';
    case 'tooManyMerges':
      return '工作表里的合并单元格太多，不像自评表，请取消表格以外的合并单元格后另存再导入。';
    case 'oldExcel':
      return `这是旧格式的表格文件（.xls 或 .et），本程序不能直接读取，${saveAs}。`;
    case 'encrypted':
      return '文件设有打开密码，请用 WPS 或 Excel 打开，去掉密码后另存为 .xlsx 再导入。';
    case 'plainText':
      return `这是纯文本或 CSV 文件，不是 Excel 工作簿，${saveAs}。`;
    case 'webPage':
      return `这是网页或 XML 格式的表格，不是 Excel 工作簿，${saveAs}。`;
    case 'binaryWorkbook':
      return `这是二进制格式的工作簿（.xlsb），本程序不能直接读取，${saveAs}。`;
    case 'openDocument':
      return `这是 OpenDocument 格式的表格（.ods），本程序不能直接读取，${saveAs}。`;
    case 'wordDocument':
      return '这是文字处理或演示文稿文件，不是 Excel 工作簿，请选择自评表的 .xlsx 文件。';
    case 'pdf':
      return '这是 PDF 文件，不能导入，请向对方索取自评表的 .xlsx 文件。';
    case 'picture':
      return '这是图片文件，不能导入，请向对方索取自评表的 .xlsx 文件。';
    case 'program':
      return '这是程序文件，不是 Excel 工作簿，本程序没有打开它，请核对文件来源。';
    case 'draftFile':
      return '这是草稿文件，不是 Excel 工作簿，请用“打开草稿文件”来打开它。';
    case 'notWorkbook':
      return `文件不是 Excel 工作簿，请选择 .xlsx 或 .xlsm 文件；其他格式${saveAs}。`;
    case 'damaged':
      return '文件已损坏或不完整，请用 WPS 或 Excel 打开修复并另存，或请对方重新发送后再导入。';
    case 'entities':
      return '文件里含有 XML 实体声明，正常的工作簿没有这种内容，为安全起见没有读取，请核对文件来源。';
    case 'noForm':
      return '文件里没有找到本程序收录的表格，请确认文件中有表名和指标表头（如三级指标、年度指标值）后再导入。';
    case 'tooManyForms':
      return '文件里的表格超过 100 张，请分成几个文件后再导入。';
    case 'stopped':
      return '读取文件用时过长或占用内存过多，已停止，文件可能不正常，请另存为新的 .xlsx 文件后再导入。';
    default:
      return assertNever(kind);
  }
}

/**
 * Ends the reading of a file from deep inside a parser. Only this room throws it, and only where the file is certainly
 * to blame; whatever else is thrown is a mistake of this program. Never leaves `readWorkbook`, which makes it a result.
 */
export class ReadFault extends Error {
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind) {
    super(kind);
    this.kind = kind;
  }
}
