"""What the stock can bear: a projection in words, each number with what it rests on."""
