/** The four lists of the provincial plan and the internal list (title only). */
export const catalogueLists = ['mustPublish', 'published', 'conditional', 'serviceUnits', 'notAccessible'] as const
export type CatalogueList = (typeof catalogueLists)[number]

export const catalogueListLabels: Readonly<Record<CatalogueList, string>> = {
  mustPublish: 'Phải được công khai',
  published: 'Đã công khai và đường dẫn',
  conditional: 'Tiếp cận có điều kiện',
  serviceUnits: 'Đơn vị sự nghiệp công lập',
  notAccessible: 'Không được tiếp cận',
}
