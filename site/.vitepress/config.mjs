// The pages of the repository as a site with search. README.md is its home, and its list of docs the sidebar.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url))
const link = /\[([^\]]+)\]\(([^)]+\.md)\)/g

const docs = readFileSync(root + 'README.md', 'utf8').split('\n## Docs\n')[1]
const groups = docs
  .split(/^- /m)
  .map((group) => ({
    text: group.split(':')[0].trim(),
    items: [...group.matchAll(link)].map(([, text, path]) => ({ text, link: '/' + path })),
  }))
  .filter((group) => group.items.length > 1)
const decisions = readdirSync(root + 'docs/decisions')
  .sort()
  .map((file) => ({ text: file.replace('.md', '').replaceAll('-', ' '), link: '/docs/decisions/' + file }))

// Links to sources lead out of the site: they become text. Links to other pages stay, and have to exist.
function withoutSources(markdown) {
  markdown.core.ruler.push('without-sources', (state) => {
    for (const { children } of state.tokens.filter((token) => token.type === 'inline')) {
      let outside = false
      for (const token of children) {
        if (token.type === 'link_open') {
          const href = token.attrGet('href')
          outside = !/^(https?:|#)/.test(href) && (/(^|\/)src\//.test(href) || !/\.md(#|$)/.test(href))
        }
        if (outside && /^link_(open|close)$/.test(token.type)) {
          token.tag = 'span'
          token.type = token.type === 'link_open' ? 'span_open' : 'span_close'
          token.attrs = null
        }
        outside &&= token.type !== 'span_close'
      }
    }
  })
}

export default {
  // Otherwise each page loads all that it links to.
  router: { prefetchLinks: false },
  title: 'Inplace',
  description: 'Structs with known bytes, and maps whose values change in place, for Java',
  srcDir: '..',
  outDir: '../target/site',
  cacheDir: './target/cache',
  srcExclude: ['**/target/**', '**/src/**', 'site/**', 'samples/stranger/**'],
  rewrites: { 'README.md': 'index.md', 'samples/README.md': 'samples/index.md' },
  markdown: { config: withoutSources },
  vite: {
    resolve: {
      // The pages lie outside of this folder, where Vue would not be found.
      alias: [
        { find: /^vue\/server-renderer$/, replacement: modules + 'vue/server-renderer/index.mjs' },
        { find: /^vue$/, replacement: modules + 'vue/dist/vue.runtime.esm-bundler.js' },
      ],
    },
  },
  themeConfig: {
    outline: 'deep',
    search: { provider: 'local' },
    sidebar: [...groups, { text: 'Decisions', collapsed: true, items: decisions }],
  },
}
