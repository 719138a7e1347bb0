import { blurred, dot, figure, glow, houses, line, oval, path, paving, rect, sky, times, tree } from './paint.ts'
import type { Chance } from './seeded.ts'

const grass = (c: Chance, from: number, colour: string, tufts = 160) =>
  `${rect(0, from, 960, 600 - from, colour)}${times(tufts, () => {
    const y = c.between(from + 6, 600)
    const h = 4 + ((y - from) / 300) * 16
    return line(
      `M${c.between(0, 960).toFixed(0)} ${y.toFixed(0)}q2-${h.toFixed(0)} ${c.between(-5, 7).toFixed(0)}-${(h * 1.4).toFixed(0)}`,
      c.pick(['#6f9a4a', '#88b05c', '#5d8540', '#a5c272']),
      2,
      'opacity=".7"',
    )
  })}`

const bench = (x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${oval(90, 62, 120, 10, '#1d2030', 'opacity=".3"')}${rect(12, 10, 8, 50, '#2a2f36')}${rect(160, 10, 8, 50, '#2a2f36')}${times(3, (a) => rect(0, -34 + a * 14, 180, 10, a % 2 ? '#9c6f45' : '#a97b4f', 'rx="2"'))}${times(2, (a) => path(`M-4 ${12 + a * 12}h188l6 9h-200Z`, a ? '#8c6039' : '#b58557'))}</g>`

export const greenScenes: Record<string, (chance: Chance) => string> = {
  bomen: (c) =>
    `${sky(c, '#a3c8de', '#f7edd6', 330)}${blurred(houses(c, 360, 150, '#e6e2d4', 0.35), 'a little')}${grass(c, 356, '#93ab62')}${path('M-10 440Q400 400 970 470V520Q420 440-10 480Z', '#d8c9aa')}${tree(c, 840, 420, 190, '#c98a3a')}${tree(c, 90, 400, 170, '#b9a03e')}${path('M440 560Q462 420 452 250h70Q520 420 560 560Z', '#8a7660')}${times(26, () => oval(c.between(458, 520), c.between(270, 540), c.between(6, 14), c.between(8, 18), c.pick(['#b5a384', '#a08c70', '#c7b898', '#77654f']), 'opacity=".8"'))}${line('M486 330L330 200M490 300L660 170M486 280L470 110', '#8a7660', 22)}${times(
      150,
      () => {
        const t = c.between(0, 6.28)
        const r = Math.sqrt(c.next())
        return dot(
          490 + Math.cos(t) * r * 300,
          160 + Math.sin(t) * r * 150,
          c.between(14, 34),
          c.pick(['#d99a3a', '#c9803a', '#e0b04a', '#b96a32', '#d8b860', '#a8843a']),
          'opacity=".93"',
        )
      },
    )}${line('M610 40V300', '#e05a3a', 3)}<g transform="translate(600 300) scale(.9)">${figure(c, 0, 40, 110, { coat: '#e3d32f', vest: true, helmet: '#f08a2c' })}</g>${times(70, () => oval(c.between(40, 920), c.between(470, 596), c.between(4, 9), c.between(2, 5), c.pick(['#d99a3a', '#c9803a', '#b96a32'])))}`,
  linde: (c) =>
    `${sky(c, '#8fc0e2', '#f6f1e0', 330)}${houses(c, 350, 180, '#e8e6dc', 0.3)}${paving(c, 346, 600, ['#c3ad92', '#b59e86', '#cdb9a0'])}${oval(540, 500, 330, 54, '#1d2030', 'opacity=".25"')}${path('M454 500Q470 400 462 300h46Q506 400 530 500Z', '#5d4a3b')}${line('M484 340L370 240M490 330L600 220', '#5d4a3b', 18)}${times(
      190,
      () => {
        const t = c.between(0, 6.28)
        const r = Math.sqrt(c.next())
        const x = 484 + Math.cos(t) * r * 270
        const y = 195 + Math.sin(t) * r * 165
        const bright = (x - 484) / 270 + (y - 195) / 165
        return dot(
          x,
          y,
          c.between(16, 34),
          bright < -0.5
            ? c.pick(['#b9cf7c', '#c5d88c'])
            : bright < 0.4
              ? c.pick(['#8fb058', '#9fbd66'])
              : c.pick(['#6d9146', '#5f8240']),
          'opacity=".95"',
        )
      },
    )}<g transform="translate(390 470)">${path('M-40 30h280l-20 30H-20Z', '#8f857a')}${path('M-50 16h300v16h-300Z', '#b3a999')}</g>${figure(c, 430, 520, 120)}${figure(c, 560, 524, 124, { skirt: true })}${figure(c, 250, 550, 150)}${figure(c, 300, 552, 140)}${figure(c, 760, 500, 110)}${figure(c, 840, 560, 160, { coat: '#f07a28', vest: true })}`,
  bankje: (c) =>
    `${sky(c, '#b5cad6', '#f7e6c6', 300)}${blurred(`${houses(c, 330, 200, '#ead9bd', 0.35)}${tree(c, 800, 350, 230, '#c9963e')}${tree(c, 640, 340, 150, '#d8ad55')}`, 'a little')}${paving(c, 330, 600, ['#b8a78f', '#a99880', '#c4b49c'])}${blurred(path('M0 330H700L300 600H0Z', '#fff0cc', 'opacity=".3"'))}${path('M120 520Q140 300 126 60h60Q180 300 214 520Z', '#5d4a3b')}${times(80, () => dot(c.between(-60, 420), c.between(-30, 170), c.between(18, 40), c.pick(['#d9a441', '#c98f38', '#e0bb62', '#b9812f']), 'opacity=".94"'))}${bench(360, 410, 1.75)}${times(120, () => oval(c.between(20, 940), c.between(430, 596), c.between(4, 11), c.between(2, 6), c.pick(['#d9a441', '#c9803a', '#e0bb62', '#a8652c'])))}${rect(592, 388, 46, 34, '#3f5f8c', 'rx="6"')}${path('M600 390q15-26 30 0', 'none', 'stroke="#2c4566" stroke-width="5"')}`,
  speelplek: (c) =>
    `${sky(c, '#92c4e4', '#f6f2e2', 300)}${blurred(houses(c, 330, 150, '#e6e8e2', 0.35), 'a little')}${grass(c, 326, '#98bd66')}${path('M-20 520Q160 250 380 300T700 520Z', '#7fae52')}${path('M40 470Q190 290 330 312Q200 320 110 480Z', '#a9cc78', 'opacity=".8"')}${path('M330 310Q460 330 470 540l-46 6Q420 380 316 340Z', '#d8e2e8')}${path('M330 310Q460 330 470 540l-8 1Q448 340 326 318Z', '#f08a2c')}${tree(c, 760, 460, 330, '#7ea554')}${line('M740 330L690 420M742 330L700 420M700 350h34M696 375h34M692 400h34', '#b58557', 6)}${rect(540, 520, 420, 90, '#e4cf9f')}${oval(560, 560, 80, 36, '#e4cf9f')}${times(5, (a) => dot(600 + a * 66, 548 + (a % 2) * 14, 17, ['#c9503f', '#3f78a8', '#e8a22e', '#2f7a5f', '#8a5a92'][a] as string) + dot(594 + a * 66, 542 + (a % 2) * 14, 5, '#fff', 'opacity=".5"'))}${figure(c, 250, 316, 74, { coat: '#c9503f' })}${figure(c, 330, 318, 68, { coat: '#e8c22e' })}${figure(c, 420, 450, 82, { coat: '#3f78a8', bent: true })}${figure(c, 160, 540, 92, { coat: '#8a5a92', skirt: true })}${figure(c, 880, 540, 180, { coat: '#44505e' })}`,
  park: (c) =>
    `${sky(c, '#34466e', '#f2a87e', 330)}${blurred(
      times(26, () =>
        dot(c.between(0, 960), c.between(250, 330), c.between(24, 60), c.pick(['#3c4a5c', '#4a5566', '#554f5e'])),
      ),
      'a little',
    )}${rect(0, 326, 960, 280, '#3f5145')}${path('M440 330Q560 380 420 450T300 610H760Q620 500 660 440T500 330Z', '#8f8078')}${blurred(path('M446 332Q560 380 450 440T420 610H640Q560 500 600 440T490 332Z', '#f7c08e', 'opacity=".5"'))}${tree(c, 110, 470, 380, '#4a5c44')}${tree(c, 820, 450, 330, '#56603f')}${tree(c, 300, 370, 150, '#4f5c4c')}${[
      [700, 420, 150],
      [360, 400, 110],
      [820, 570, 300],
    ]
      .map(
        ([x = 0, y = 0, h = 0]) =>
          `${glow(x, y - h, h * 0.5, '#ffd28a', 0.65)}${rect(x - 2, y - h, 5, h, '#1f2832')}${dot(x, y - h, h * 0.07, '#fff3cd')}${blurred(oval(x, y, h * 0.5, h * 0.1, '#ffd28a', 'opacity=".45"'), 'a little')}`,
      )
      .join(
        '',
      )}${figure(c, 500, 500, 140, { coat: '#e0563c', bent: true })}${figure(c, 570, 520, 150, { coat: '#2f8f88', bent: true })}${dot(506, 430, 4, '#fff6d8')}${glow(506, 430, 22, '#fff6d8', 0.7)}${dot(577, 446, 4, '#fff6d8')}`,
  vaart: (c) =>
    `${sky(c, '#a9cadb', '#f4eedd', 300)}${blurred(`${rect(0, 270, 960, 40, '#8fa57c')}${times(14, (a) => dot(a * 74, 272, c.between(20, 40), '#8aa274'))}`, 'a little')}${rect(0, 300, 960, 310, '#7f9fae')}${blurred(path('M0 300H960V380H0Z', '#f4eedd', 'opacity=".55"') + rect(560, 330, 230, 190, '#9c6650', 'opacity=".2"'), 'a little')}${times(70, () => line(`M${c.between(0, 940).toFixed(0)} ${c.between(320, 590).toFixed(0)}h${c.between(20, 80).toFixed(0)}`, c.next() > 0.5 ? '#dfe9ea' : '#5f8090', 2, 'opacity=".5"'))}${path('M470 352Q600 326 960 318V296H520Z', '#7c9a5a')}${path('M470 352Q600 332 960 330V318Q600 320 470 352Z', '#5f7a46')}${rect(570, 170, 210, 150, '#b06c56')}${times(8, (r) => times(7, (a) => rect(570 + a * 30 + (r % 2) * 8, 172 + r * 18.5, 26, 15, c.pick(['#b8735a', '#a9624e', '#c08468']), 'opacity=".7"')))}${path('M550 174L600 104H750L800 174Z', '#5c6670')}${path('M550 174L600 104H640L610 174Z', '#7d8892')}${rect(596, 206, 46, 60, '#f1ead9')}${rect(602, 212, 34, 48, '#42505a')}${rect(690, 214, 54, 106, '#2b5f50')}${rect(720, 262, 10, 12, '#e0b04a')}${rect(560, 312, 240, 40, '#8d8478')}${times(3, (a) => rect(590 + a * 66, 326, 40, 26, '#31424c'))}${path('M0 470L330 400l60 16L60 610H0Z', '#a98a66')}${times(8, (a) => line(`M${30 + a * 44} ${470 - a * 9}L${90 + a * 40} ${560 - a * 18}`, '#7a6248', 3))}${times(3, (a) => rect(80 + a * 110, 430 - a * 18, 12, 110 - a * 18, '#6b563f'))}${times(
      60,
      () => {
        const x = c.pick([c.between(400, 560), c.between(800, 960)])
        const y = c.between(330, 400)
        return line(
          `M${x.toFixed(0)} ${y.toFixed(0)}q4-40 ${c.between(-10, 14).toFixed(0)}-${c.between(50, 90).toFixed(0)}`,
          c.pick(['#8a9a56', '#a5ad66', '#6f8448']),
          4,
        )
      },
    )}${figure(c, 240, 470, 170, { coat: '#2f5d86', vest: true })}`,
  milieustraat: (c) =>
    `${sky(c, '#9cc5de', '#f5f0e2', 300)}${blurred(
      times(18, (a) => dot(a * 58, 296, c.between(26, 50), '#86a56a')),
      'a little',
    )}${rect(0, 300, 960, 310, '#a9a49c')}${path('M0 360H960V420H0Z', '#bdb8af')}${['#2f7a5f', '#3f78a8', '#c9503f', '#d99a3a'].map((k, a) => `<g transform="translate(${20 + a * 238} 250)">${oval(120, 162, 130, 14, '#1d2030', 'opacity=".25"')}${path('M0 20H216L204 160H14Z', k)}${path('M170 20H216L204 160H172Z', '#1d2030', 'opacity=".2"')}${times(5, (b) => rect(24 + b * 38, 28, 8, 124, '#1d2030', 'opacity=".16"'))}${rect(-6, 12, 228, 14, k)}${rect(60, 62, 92, 44, '#fbf6ea', 'rx="4"')}${['<circle cx="106" cy="84" r="12" fill="#5f8a3f"/>', '<path d="M92 74h28v20H92Z" fill="#a87c4f"/>', '<path d="M94 96l12-26 12 26Z" fill="#6b6f75"/>', '<path d="M98 72h16v24H98Z" fill="#3f78a8"/>'][a]}${times(9, (b) => rect(16 + b * 21, c.between(-16, 4), 24, 24, c.pick(a === 0 ? ['#7d9f55', '#5d7f42', '#94b468'] : a === 1 ? ['#b58557', '#c79b6c', '#9c6f45'] : ['#8b8d90', '#a9abae', '#6b6f75']), `transform="rotate(${c.between(-20, 20).toFixed(0)} ${16 + b * 21} 0)"`))}</g>`).join('')}${path('M0 600L240 470H300L120 600ZM500 600L540 470H600L640 600Z', '#f4ecd6', 'opacity=".5"')}${figure(c, 430, 560, 190, { coat: '#e3d32f', vest: true, hair: '#cfa765' })}${figure(c, 700, 540, 160)}${rect(730, 500, 70, 44, '#b58557')}${rect(730, 500, 70, 10, '#c79b6c')}`,
  werf: (c) =>
    `${sky(c, '#8ab2d0', '#fbe3b8', 320)}${glow(160, 250, 130, '#fff0c4', 0.9)}${rect(0, 316, 960, 290, '#a49b90')}${path('M360 330V150L640 90L960 150V330Z', '#7f8e96')}${path('M340 156L640 84L980 156V132L640 60L340 132Z', '#5b666e')}${times(3, (a) => rect(400 + a * 180, 190, 150, 140, '#2c353c') + rect(400 + a * 180, 190, 150, 26, '#93a2a9') + times(4, (b) => rect(410 + a * 180 + b * 34, 290, 28, 38, c.pick(['#b06350', '#c79b6c', '#d8c6a6', '#8a8f94']))))}${blurred(path('M0 340H500L760 600H0Z', '#fff0cc', 'opacity=".35"'))}${[
      [60, 470, 1.25, '#f4f1ea'],
      [420, 420, 0.85, '#f4f1ea'],
      [650, 480, 1.2, '#f0a028'],
    ]
      .map(
        ([x, y, s, k]) =>
          `<g transform="translate(${x} ${y}) scale(${s})">${oval(120, 66, 140, 10, '#1d2030', 'opacity=".3"')}${path('M0-40Q0-52 12-52H150L200-8L226 0V52H0Z', String(k))}${path('M120-40H146L180-6H120Z', '#42505a')}${rect(70, -40, 42, 32, '#42505a')}${rect(0, 8, 226, 10, '#2f7a5f')}${rect(0, 40, 228, 14, '#3b3f46')}${dot(48, 56, 20, '#26292e')}${dot(48, 56, 8, '#a9abae')}${dot(180, 56, 20, '#26292e')}${dot(180, 56, 8, '#a9abae')}</g>`,
      )
      .join(
        '',
      )}${figure(c, 380, 560, 170, { coat: '#f07a28', vest: true })}${figure(c, 560, 550, 160, { coat: '#e3d32f', vest: true, helmet: '#f4f1ea' })}${times(8, (a) => rect(20 + (a % 4) * 34, 420 - Math.floor(a / 4) * 18, 32, 16, '#b06350', 'stroke="#7d4438"'))}`,
  riool: (c) =>
    `${sky(c, '#a9c6d6', '#f3ecdc', 210)}${houses(c, 230, 170, '#e2e2da', 0.25)}${paving(c, 226, 600, ['#9c948a', '#a89f94', '#8f887f', '#b1a89c'], 1.2)}${oval(430, 470, 170, 62, '#6f6a64')}${oval(430, 464, 146, 50, '#191c20')}${path('M300 470Q430 540 560 470Q550 512 430 514T300 470Z', '#3c4248')}${times(4, (a) => rect(404, 470 + a * 12, 52, 5, '#8b8d90'))}${oval(720, 520, 120, 34, '#4c4a48')}${oval(716, 508, 118, 34, '#8a8580')}${times(5, (a) => line(`M${640 + a * 36} 496l20 24`, '#5c5854', 6))}${line('M430 480Q430 330 520 320T700 300', '#e0a21e', 8)}${rect(412, 470, 36, 46, '#d8dde0', 'rx="8"')}${dot(430, 500, 11, '#1b2a36')}${dot(426, 496, 4, '#9fd0ee')}${glow(430, 506, 40, '#bfe4f6', 0.6)}${rect(650, 170, 300, 180, '#f4f1ea')}${rect(650, 250, 300, 16, '#3f78a8')}${path('M650 190h110v120H650Z', '#2f3842')}${rect(668, 214, 74, 52, '#6fb0c9')}${line('M676 250q16-26 30-8t30-14', '#dff1f6', 4)}${dot(720, 360, 30, '#26292e')}${dot(900, 360, 30, '#26292e')}${figure(c, 590, 420, 200, { coat: '#f07a28', vest: true, helmet: '#f2c230', skin: '#d3a078' })}${figure(c, 180, 470, 220, { coat: '#e3d32f', vest: true, helmet: '#f4f1ea' })}${times(3, (a) => path(`M${60 + a * 120} 590l18-62h10l18 62Z`, '#f07a28') + rect(70 + a * 120, 556, 26, 10, '#fff'))}`,
}
