{
    "name": "Miniature laboratories",
    "version": "19.0.1.0.0",
    "depends": ["industrial_licence"],
    "data": [],
}
