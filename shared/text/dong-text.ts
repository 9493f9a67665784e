/** Đồng in figures as papers write them: «24.000». */
export const dongFigures = (dong: number): string => dong.toLocaleString('vi-VN')
