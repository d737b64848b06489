"""The coding manual's ten labels, one small file each."""
