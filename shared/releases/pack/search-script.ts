/**
 * Searches the pages without a server, also from file://. The folding says the same as shared/text/vietnamese-fold.ts, which made
 * the data: «duong» finds «Đường». Results are built as text nodes only.
 */
export const searchScript = `(function () {
  'use strict'
  var form = document.getElementById('tim')
  var box = document.getElementById('o-tim')
  var said = document.getElementById('so-ket-qua')
  var list = document.getElementById('ket-qua')
  var data = window.duLieuTimKiem
  if (!form || !box || !said || !list || !data) return
  form.hidden = false
  var MOST = 100
  var fold = function (text) {
    return text
      .normalize('NFD')
      .replace(/[\\u0300-\\u036f]/g, '')
      .replace(/[\\u0111\\u0110]/g, 'd')
      .replace(/\\u00ad|\\u200b|\\u200c|\\u200d|\\u2060|\\ufeff/g, '')
      .replace(/[\\u2018\\u2019\\u201a\\u2032\`\\u00b4]/g, "'")
      .replace(/[\\u201c\\u201d\\u201e\\u00ab\\u00bb\\u2033]/g, '"')
      .replace(/[\\u2010-\\u2015\\u2212]/g, '-')
      .toLowerCase()
      .replace(/\\s+/g, ' ')
      .trim()
  }
  var row = function (item) {
    var line = document.createElement('li')
    var name = document.createElement('p')
    var link = document.createElement('a')
    name.className = 'name'
    link.href = item[3]
    link.textContent = item[1]
    name.appendChild(link)
    line.appendChild(name)
    var more = document.createElement('p')
    more.className = 'soft'
    more.style.margin = '0'
    more.textContent = [item[2], data.lists[item[4]]].filter(Boolean).join(' \\u00b7 ')
    line.appendChild(more)
    return line
  }
  var search = function () {
    var terms = fold(box.value).split(' ').filter(Boolean)
    list.textContent = ''
    if (terms.length === 0) {
      said.textContent = ''
      return
    }
    var found = data.items.filter(function (item) {
      return terms.every(function (term) { return item[0].indexOf(term) !== -1 })
    })
    found.slice(0, MOST).forEach(function (item) { list.appendChild(row(item)) })
    said.textContent = found.length === 0
      ? 'Kh\\u00f4ng t\\u00ecm th\\u1ea5y m\\u1ee5c n\\u00e0o.'
      : 'T\\u00ecm th\\u1ea5y ' + found.length + ' m\\u1ee5c' + (found.length > MOST ? ', hi\\u1ec7n ' + MOST + ' m\\u1ee5c \\u0111\\u1ea7u; h\\u00e3y g\\u00f5 th\\u00eam ch\\u1eef.' : '.')
  }
  form.addEventListener('submit', function (event) { event.preventDefault(); search() })
  box.addEventListener('input', search)
  if (location.hash.indexOf('#tim=') === 0) {
    box.value = decodeURIComponent(location.hash.slice(5))
    search()
  }
})()
`
