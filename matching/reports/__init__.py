"""What a network's report tells: how far each lead came by a day, and figures that tell of no fewer than three owners."""
