# The image of the server: it migrates the database it is given, then serves the API and the admin on one port.

FROM node:24-slim AS build
WORKDIR /almoner
ENV CI=true NX_DAEMON=false
COPY package.json package-lock.json ./
COPY libs/domain/package.json libs/domain/
COPY apps/api/package.json apps/api/
COPY apps/admin/package.json apps/admin/
RUN npm ci --no-audit --no-fund
COPY nx.json tsconfig.base.json .swcrc ./
COPY libs libs
COPY migrations migrations
COPY apps apps
RUN npx nx run-many --target build

FROM node:24-slim AS packages
WORKDIR /almoner
COPY package.json package-lock.json ./
COPY libs/domain/package.json libs/domain/
COPY apps/api/package.json apps/api/
COPY apps/admin/package.json apps/admin/
RUN npm ci --omit=dev --no-audit --no-fund --workspace @almoner/domain --workspace @almoner/api

FROM node:24-slim
WORKDIR /almoner
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ADMIN_DIST=/almoner/apps/admin/dist
COPY --from=packages /almoner ./
COPY --from=build /almoner/libs/domain/dist libs/domain/dist
COPY --from=build /almoner/migrations/dist migrations/dist
COPY --from=build /almoner/apps/api/dist apps/api/dist
COPY --from=build /almoner/apps/admin/dist apps/admin/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "node apps/api/dist/cli/migrate.js && exec node --enable-source-maps apps/api/dist/main.js"]
