# Plein in one image: web and worker, with or without its own PostgreSQL (that is chosen by DATABASE_URL).
FROM node:24-bookworm-slim AS build
WORKDIR /plein
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_FOLDER=/data
WORKDIR /plein
COPY --from=build --chown=node:node /plein /plein
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s CMD node -e "fetch('http://localhost:3000/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
# straight to the server: the web is built already, and signals reach it
CMD ["sh", "scripts/node", "server/main.ts"]
