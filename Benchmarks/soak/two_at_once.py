def run(soak): pass
