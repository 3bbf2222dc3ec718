interface ImportMetaEnv {
  /** The address of the search service (`timKiem` in site.yaml); '' where the site's own index answers. */
  readonly VAN_KIEN_SEARCH: string;
}
