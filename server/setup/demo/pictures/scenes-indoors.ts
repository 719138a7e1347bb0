import { darker, lighter } from './colour.ts'
import { blurred, dot, figure, glow, line, oval, path, rect, room, times } from './paint.ts'
import type { Chance } from './seeded.ts'

const plant = (c: Chance, x: number, foot: number, size: number) =>
  `<g transform="translate(${x} ${foot}) scale(${size})">${oval(14, 2, 40, 7, '#1d2030', 'opacity=".3"')}${times(16, () => line(`M0-44q${c.between(-40, 40).toFixed(0)}-${c.between(40, 70).toFixed(0)} ${c.between(-66, 66).toFixed(0)}-${c.between(50, 130).toFixed(0)}`, c.pick(['#5d8540', '#78a058', '#4a6f3c']), 7))}${path('M-26-48H26L20 0H-20Z', '#c9775a')}${rect(-30, -54, 60, 12, '#b5654a')}</g>`
const lamp = (x: number, y: number) =>
  `${line(`M${x} 0V${y}`, '#3b3f46', 3)}${path(`M${x - 38} ${y + 30}Q${x - 34} ${y} ${x} ${y - 4}Q${x + 34} ${y} ${x + 38} ${y + 30}Z`, '#2f5d56')}${oval(x, y + 30, 38, 7, '#fff3cd')}${glow(x, y + 60, 70, '#ffe3a0', 0.4)}`
/** The upper half of somebody behind a table or desk. */
const seated = (c: Chance, x: number, edge: number, tall: number, coat?: string) =>
  figure(c, x, edge + tall * 0.44, tall, coat ? { coat } : {})

export const indoorScenes: Record<string, (chance: Chance) => string> = {
  balie: (c) =>
    `${room('#d8d0c0', '#b9a284', 400, 2)}${lamp(520, 90)}${lamp(690, 90)}${lamp(860, 90)}${times(3, (a) => `${rect(470 + a * 160, 150, 130, 42, '#2b5f50', 'rx="6"')}<text x="${535 + a * 160}" y="182" font-family="sans-serif" font-weight="700" font-size="28" fill="#fffaf0" text-anchor="middle">${a + 1}</text>${seated(c, 535 + a * 160, 330, 190)}`)}${rect(430, 330, 530, 24, '#e8dcc4')}${rect(440, 354, 520, 110, '#9c7750')}${times(3, (a) => rect(452 + a * 170, 366, 158, 88, '#ad8659'))}${times(3, (a) => rect(560 + a * 160, 290, 52, 38, '#39424d') + rect(582 + a * 160, 326, 10, 8, '#39424d'))}${plant(c, 390, 480, 1.1)}${figure(c, 580, 560, 250, { coat: '#b9655a' })}${rect(100, 440, 210, 18, '#3f6f73')}${rect(100, 380, 210, 60, '#4c8288', 'rx="8"')}${rect(112, 458, 10, 50, '#3b3f46')}${rect(288, 458, 10, 50, '#3b3f46')}${figure(c, 180, 560, 210, { coat: '#8a7a4d' })}`,
  archief: (c) =>
    `${rect(0, 0, 960, 600, '#4a443e')}${path('M380 220H580V360H380Z', '#f1dfb8')}${blurred(rect(380, 220, 200, 140, '#fff3d0'), 'a little')}${path('M380 360H580L900 600H60Z', '#8f8272')}${blurred(path('M410 360H550L640 600H320Z', '#fff0cc', 'opacity=".4"'))}${[
      0, 1,
    ]
      .map((side) => {
        const flip = side ? 'translate(960 0) scale(-1 1)' : ''
        return `<g transform="${flip}">${path('M0 0L380 200V370L0 600Z', side ? '#6a6056' : '#7b7064')}${times(
          9,
          (col) =>
            times(6, (row) => {
              const k = (n: number) => 380 * (1 - 0.74 ** n)
              const x = k(col)
              const w = k(col + 1) - x
              const top = (at: number) => (200 * at) / 380
              const low = (at: number) => 600 - (230 * at) / 380
              const y = (at: number, r: number) => top(at) + ((low(at) - top(at)) * r) / 6
              const box = c.pick(['#c9b08a', '#b89a72', '#a98c68', '#d8c6a6', '#8f9aa0', '#9c7a5a'])
              const f = (n: number) => n.toFixed(1)
              const a = x + 2
              const b = x + w - 1
              return `<path d="M${f(a)} ${f(y(a, row + 0.12))}L${f(b)} ${f(y(b, row + 0.12))}V${f(y(b, row + 0.94))}L${f(a)} ${f(y(a, row + 0.94))}Z" fill="${side ? darker(box, 0.22) : lighter(box, 0.06)}"/><path d="M${f(a + w * 0.3)} ${f(y(a + w * 0.3, row + 0.4))}L${f(a + w * 0.7)} ${f(y(a + w * 0.7, row + 0.4))}V${f(y(a + w * 0.7, row + 0.62))}L${f(a + w * 0.3)} ${f(y(a + w * 0.3, row + 0.62))}Z" fill="#f6efdf" opacity=".8"/>`
            }),
        )}</g>`
      })
      .join(
        '',
      )}${times(4, (a) => `${rect(430 - a * 24, 30 + (3 - a) * 46, 100 + a * 48, 6 + a * 4, '#fff6dc')}${glow(480, 34 + (3 - a) * 46, 60 + a * 20, '#fff0cc', 0.35)}`)}${line('M560 330L600 540M640 330L690 530M566 360h80M574 400h82M582 440h84M590 480h86', '#c79b6c', 9)}${figure(c, 440, 540, 220, { coat: '#6d5a86', hair: '#b9b4ac', skirt: true })}${rect(420, 430, 70, 40, '#c9b08a')}${rect(440, 442, 30, 14, '#f6efdf')}`,
  fietsenkelder: (c) =>
    `${rect(0, 0, 960, 600, '#8d8a84')}${path('M0 0H960V90H0Z', '#6d6a66')}${times(22, (a) => times(8, (r) => rect(a * 46 - (r % 2) * 23, 90 + r * 34, 44, 31, c.pick(['#d9d2c4', '#e2dbcd', '#cfc7b8']))))}${rect(0, 362, 960, 240, '#77736d')}${blurred(path('M200 100H420L620 600H160Z', '#fff3d0', 'opacity=".3"'))}${times(3, (a) => rect(120 + a * 290, 70, 170, 14, '#fffbe8') + glow(205 + a * 290, 84, 90, '#fff3cd', 0.5))}${times(
      6,
      (a) => {
        const k = c.pick(['#2f5d86', '#b9504a', '#2f7a5f', '#33363c', '#d99a3a', '#6d5a86'])
        const x = 60 + a * 104
        return `<g transform="translate(${x} ${430 + (a % 2) * 16}) scale(1.1)" fill="none" stroke-linecap="round"><ellipse cx="70" cy="56" rx="110" ry="8" fill="#1d2030" opacity=".25"/><g stroke="#26292e" stroke-width="6"><circle cx="0" cy="14" r="42"/><circle cx="128" cy="14" r="42"/></g><g stroke="#b9bdc0" stroke-width="1.200"><path d="M0-28V56M-42 14H42M-30-16L30 44M-30 44L30-16M128-28V56M86 14h84M98-16l60 60M98 44l60-60"/></g><path d="M0 14L36-44H100L60 14ZM36-44L60 14M100-44L128 14M96-60L102-40" stroke="${k}" stroke-width="7"/><path d="M96-62q22-12 30 4" stroke="#26292e" stroke-width="6"/><path d="M24-52h26" stroke="#4a3528" stroke-width="9"/></g>`
      },
    )}${rect(690, 400, 270, 18, '#b58557')}${rect(706, 418, 14, 130, '#7a5a3a')}${rect(930, 418, 14, 130, '#7a5a3a')}${rect(700, 190, 240, 130, '#9c7750')}${times(7, (a) => line(`M${722 + a * 32} 206v${[60, 80, 50, 90, 70, 60, 84][a]}`, c.pick(['#39424d', '#c9503f', '#8b8d90']), 9))}${figure(c, 800, 560, 230, { coat: '#3f6f73', skin: '#d3a078' })}${rect(880, 380, 50, 20, '#c9503f')}`,
  kantine: (c) =>
    `${room('#e3d6bd', '#a98c68', 390, 2)}${lamp(560, 80)}${lamp(780, 80)}${rect(450, 130, 480, 110, '#2c4a42', 'rx="6"')}${times(4, (a) => line(`M480 ${156 + a * 22}h${[200, 260, 170, 230][a]}`, '#f1ead9', 5, 'opacity=".8"') + line(`M840 ${156 + a * 22}h50`, '#f2c65a', 5))}${figure(c, 560, 470, 240, { coat: '#f4f1ea', skin: '#a8724b', hair: '#2a2120' })}${figure(c, 840, 460, 220, { coat: '#f4f1ea' })}${rect(400, 380, 560, 26, '#efe4cf')}${rect(400, 406, 560, 120, '#b06c56')}${times(12, (a) => rect(404 + a * 46, 410, 42, 110, a % 2 ? '#b8735a' : '#a9624e'))}${path('M620 290h170l-14 92H634Z', '#8b9399')}${path('M620 290h60l-8 92h-38Z', '#c3cacf')}${oval(705, 290, 85, 18, '#5d656b')}${oval(705, 292, 74, 13, '#d9863a')}${times(8, () => dot(c.between(640, 770), c.between(286, 298), 3, c.pick(['#f2c65a', '#6f9a3f', '#b5502e'])))}${line('M740 286L790 226', '#5d656b', 8)}${blurred(
      times(5, (a) => line(`M${660 + a * 22} 270q-20-34 4-60t-2-60`, '#ffffff', 10, 'opacity=".5"')),
      'a little',
    )}${times(4, (a) => path(`M${430 + a * 46} 352h40q0 30-20 30t-20-30Z`, ['#3f6f73', '#f4f1ea', '#c9775a', '#f4f1ea'][a] as string))}${times(4, (a) => oval(870 + (a % 2) * 46, 366 - Math.floor(a / 2) * 24, 32, 17, '#c98f4e') + line(`M${852 + (a % 2) * 46} ${362 - Math.floor(a / 2) * 24}l12-8m8 8l12-8`, '#8a5a2c', 3))}${figure(c, 230, 580, 270, { coat: '#f07a28', vest: true })}${figure(c, 350, 590, 260)}`,
  stembureau: (c) =>
    `${room('#d9cdb0', '#c99f68', 370, 1)}${line('M0 520L960 470M200 600L420 372M760 600L640 372', '#fff6e4', 6, 'opacity=".7"')}${times(4, (a) => line(`M${260 + a * 18} 40v320`, '#a9845a', 7))}${times(8, (a) => line(`M258 ${70 + a * 38}h60`, '#a9845a', 7))}${times(4, (a) => `<g transform="translate(${400 + a * 140} 190)">${oval(60, 226, 70, 10, '#1d2030', 'opacity=".25"')}${rect(0, 0, 120, 130, '#3f78a8')}${rect(0, 0, 16, 220, '#356690')}${rect(104, 0, 16, 220, '#2d587d')}${rect(16, 10, 88, 116, '#5d94c2')}${rect(10, 126, 100, 12, '#e8dcc4')}<text x="60" y="60" font-family="sans-serif" font-weight="700" font-size="34" fill="#eef4f8" text-anchor="middle">${a + 1}</text>${a === 1 || a === 3 ? `<g>${figure(c, 60, 236, 190)}</g>` : ''}</g>`)}${rect(40, 440, 320, 20, '#e8dcc4')}${rect(56, 460, 14, 120, '#8b8d90')}${rect(330, 460, 14, 120, '#8b8d90')}${seated(c, 120, 440, 210)}${seated(c, 240, 440, 210)}${rect(60, 440, 290, 22, '#e8dcc4')}${times(6, (a) => line(`M${90 + a * 12} 436l20-3`, '#c9302c', 5))}${rect(200, 426, 70, 12, '#fffaf0')}${rect(430, 450, 130, 130, '#8b9399')}${rect(430, 450, 34, 130, '#b3babf')}${rect(420, 438, 150, 18, '#6d757b')}${rect(464, 442, 62, 6, '#1b1f23')}${path('M470 442l8-44h44l-6 44Z', '#fffaf0')}${figure(c, 660, 590, 240, { coat: '#53688f' })}`,
  laptoples: (c) =>
    `${room('#d3d8d2', '#b39a78', 380, 2)}${rect(560, 90, 330, 180, '#2f3842', 'rx="8"')}${rect(572, 102, 306, 156, '#e8f0ee')}${rect(592, 122, 120, 14, '#2b5f50')}${times(4, (a) => rect(592, 150 + a * 22, [220, 180, 240, 130][a] as number, 9, '#a9b8b2'))}${dot(830, 150, 24, '#d99a3a')}${figure(c, 500, 500, 250, { coat: '#3d6f7a' })}${times(4, (a) => seated(c, 130 + a * 224, 400, 240))}${path('M-20 450H980V486H-20Z', '#d8b98c')}${path('M-20 486H980V506H-20Z', '#a98458')}${times(4, (a) => `${path(`M${70 + a * 224} 448h110l10 14H${60 + a * 224}Z`, '#7d858b')}${rect(78 + a * 224, 386, 96, 62, '#4c565d', 'rx="5"')}${dot(126 + a * 224, 412, 7, '#a9b1b6')}`)}${times(3, (a) => rect(210 + a * 230, 428, 24, 26, ['#c9503f', '#f4f1ea', '#3f6f73'][a] as string) + line(`M${234 + a * 230} 434q10 6 0 14`, ['#c9503f', '#f4f1ea', '#3f6f73'][a] as string, 4))}${plant(c, 920, 400, 0.9)}`,
  raadzaal: (c) =>
    `${rect(0, 0, 960, 330, '#6f4f3c')}${times(24, (a) => rect(a * 40 + 2, 150, 36, 180, a % 2 ? '#7b5843' : '#755340'))}${times(5, (a) => `${path(`M${70 + a * 180} 240V110q0-70 50-80q50 10 50 80v130Z`, '#f3ecdc')}${path(`M${78 + a * 180} 234V112q0-60 42-70q42 10 42 70v122Z`, '#cfe3ea')}${rect(116 + a * 180, 44, 6, 190, '#f3ecdc')}${rect(78 + a * 180, 130, 84, 5, '#f3ecdc')}`)}${rect(0, 326, 960, 280, '#7c3f3c')}${blurred(
      times(5, (a) => path(`M${80 + a * 180} 330h80l110 270H${110 + a * 200}Z`, '#ffe8c0', 'opacity=".22"')),
      'a little',
    )}${times(9, (a) => {
      const t = Math.PI * (0.92 - a * 0.105)
      const x = 480 + Math.cos(t) * 392
      const y = 545 - Math.sin(t) * 172
      return `${rect(x - 20, y - 70, 40, 62, '#2b5f50', 'rx="8"')}${a % 3 === 1 ? '' : seated(c, x, y - 22, 150)}`
    })}${path('M60 560Q100 380 480 370T900 560L820 590Q780 440 480 430T140 590Z', '#a97b4f')}${path('M60 560Q100 380 480 370T900 560L890 566Q800 400 480 388T70 566Z', '#c79b6c')}${rect(420, 300, 120, 70, '#5d4030')}${dot(480, 332, 18, '#e0b04a')}${seated(c, 480, 300, 130)}${line('M480 0V70', '#3b2a20', 4)}${oval(480, 92, 90, 14, '#e0b04a')}${times(7, (a) => dot(402 + a * 26, 84, 8, '#fff6d8'))}${glow(480, 90, 110, '#ffe3a0', 0.5)}`,
  kaart: (c) =>
    `${rect(0, 0, 960, 600, '#a98458')}${times(9, (a) => line(`M0 ${a * 70 + 20}Q480 ${a * 70} 960 ${a * 70 + 30}`, '#94714a', 3, 'opacity=".5"'))}<g transform="rotate(-5 480 300)">${rect(90, 56, 800, 500, '#1d2030', 'opacity=".25"')}${rect(76, 40, 800, 500, '#f6f0e0')}${path('M76 380Q260 330 420 400T876 330V430Q640 440 420 480T76 460Z', '#a9cbd8')}${times(
      54,
      (a) => {
        const x = 100 + (a % 9) * 86
        const y = 60 + Math.floor(a / 9) * 52
        return y > 320
          ? ''
          : rect(
              x,
              y,
              78,
              44,
              c.pick(['#e8c9a8', '#d9d2c4', '#cfe0b8', '#f0dca0', '#e2b8a0', '#c9d6d0']),
              'stroke="#b5a58a" stroke-width="1"',
            ) + rect(x + 8, y + 8, c.between(20, 36), c.between(14, 26), '#b06c56', 'opacity=".75"')
      },
    )}${times(7, (a) => rect(100 + a * 110, 486, 96, 44, c.pick(['#cfe0b8', '#e8c9a8', '#d9d2c4']), 'stroke="#b5a58a"'))}${line('M76 222H876M360 40V372M620 40V380', '#fffaf0', 12)}${line('M76 222H876', '#c9a25a', 2, 'stroke-dasharray="14 10"')}${times(16, () => dot(c.between(100, 850), c.pick([222, 214, 230, 470]), c.between(6, 10), '#7d9f55'))}${line('M120 200Q380 260 600 180T850 250', '#c9503f', 4, 'stroke-dasharray="3 9"')}${dot(600, 181, 15, '#c9503f')}${dot(600, 181, 6, '#fffaf0')}</g><g transform="rotate(14 700 480)">${rect(566, 466, 330, 44, '#e8c46a')}${times(16, (a) => line(`M${580 + a * 20} 466v${a % 5 ? 10 : 20}`, '#6b5a38', 2))}</g><g transform="rotate(-32 200 480)">${rect(90, 470, 210, 20, '#2b6a56')}${rect(90, 470, 210, 7, '#4a8f76')}${path('M300 470l34 10l-34 10Z', '#e8c9a0')}${path('M324 477l10 3l-10 3Z', '#26292e')}${rect(70, 470, 22, 20, '#d98a94')}</g>${oval(878, 108, 62, 60, '#1d2030', 'opacity=".3"')}${dot(866, 96, 60, '#f4f1ea')}${dot(866, 96, 47, '#5d3a24')}${dot(852, 84, 16, '#8a5a3c', 'opacity=".7"')}${blurred(path('M0 0H620L0 520Z', '#fff3d0', 'opacity=".35"'))}`,
}
