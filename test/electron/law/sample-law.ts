import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'

const sentence = (about: string) =>
  `Người trồng ${about} có trách nhiệm chăm sóc, tưới nước, bón phân và giữ gìn vườn cây chung của cộng đồng, không để gia súc phá hoại, không chặt hạ khi chưa được sự đồng ý của người quản lý vườn, đồng thời hướng dẫn người khác cùng thực hiện.`

const letters = [...'abcdđeghikl']

/** Paragraphs of a law made up for tests: 12 articles in two chapters, several pages long when printed. */
export const sampleLaw: readonly string[] = [
  'QUỐC HỘI THỬ NGHIỆM',
  'Luật số: 77/2030/QH99',
  'LUẬT',
  'TRỒNG CÂY',
  'Căn cứ nhu cầu của vườn; Quốc hội thử nghiệm ban hành Luật Trồng cây.',
  'Chương I',
  'NHỮNG QUY ĐỊNH CHUNG',
  ...Array.from({ length: 12 }, (_, at) => at + 1).flatMap((number) => [
    ...(number === 7 ? ['Chương II', 'ĐIỀU KHOẢN THI HÀNH'] : []),
    `Điều ${number}. Trách nhiệm đối với cây thứ ${number}`,
    `1. ${sentence(`cây thứ ${number}`)}`,
    '2. Cây được trồng ở các nơi sau đây:',
    ...letters.map((letter) => `${letter}) Vườn loại ${letter}${letter === 'l' ? '.' : ';'}`),
    `3. ${sentence('hoa')}`,
  ]),
  'Luật này được Quốc hội thử nghiệm thông qua.',
]

/** The same law as another document: changed in its title. */
export const sampleLawName = 'Luật Trồng cây số 77/2030/QH99'

const isTitle = (line: string) => !/\p{Ll}/u.test(line) || line.startsWith('Chương')

/** A Word document of these paragraphs, laid out as such texts are: first lines indented, header and page numbers on each page. */
export const wordFile = (lines: readonly string[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('CÔNG BÁO/Số 12/Ngày 01-9-2030')] }) },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.RIGHT,
                  children: [new TextRun({ children: ['Trang ', PageNumber.CURRENT] })],
                }),
              ],
            }),
          },
          children: lines.map(
            (line) =>
              new Paragraph({
                alignment: isTitle(line) ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
                indent: { firstLine: isTitle(line) ? 0 : 567 },
                spacing: { after: 120 },
                children: [new TextRun({ text: line, font: 'Noto Serif', size: 28, bold: line.startsWith('Điều') })],
              }),
          ),
        },
      ],
    }),
  )
