"""The rules of the tree: each walker takes the tree to walk, so that it is tested on made-up ones."""
