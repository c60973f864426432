"""The trained pipelines that ship with recoupe."""
